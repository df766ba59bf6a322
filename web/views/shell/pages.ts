/** The pages beside the chain, as the header and the menu list them. */
export const PAGES = [
  { to: "/firms", name: "shell.firms" },
  { to: "/figures", name: "shell.figures" },
  { to: "/sources", name: "shell.sources" },
  { to: "/about", name: "shell.about" },
] as const;
