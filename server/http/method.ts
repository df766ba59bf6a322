export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Whether the inputs are in the query string and not in the body. */
export const readsQuery = (method: Method): boolean => method === "get" || method === "delete";
