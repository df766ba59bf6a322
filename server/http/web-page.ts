import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";

const NOT_BUILT = `网页还没有编译。请运行 npm run build，然后刷新。
The page is not built yet. Run npm run build, then reload.
`;

/** The built page. Its addresses are made in the browser, so whoever asks for a page gets the one there is. */
export function webPage(folder: string): Router {
  const router = Router();
  const page = join(folder, "index.html");
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  router.use(express.static(folder, { maxAge: 0, index: false }));
  router.get("/{*address}", (request, response, next) => {
    const file = request.path.startsWith("/assets/") || /\.\w{1,5}$/.test(request.path);
    const named = request.get("accept")?.includes("text/html");
    if (!(named || (!file && request.accepts("html")))) return next();
    response.set("Cache-Control", "no-cache");
    if (existsSync(page)) response.sendFile(page, { cacheControl: false });
    else response.status(503).type("text/plain").send(NOT_BUILT);
  });
  router.use((_, response) => {
    response.status(404).type("text/plain").send("404\n");
  });
  return router;
}
