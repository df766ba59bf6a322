import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Router } from "express";

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>链图 Liantu API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/opening.js"></script>
  </body>
</html>
`;

const OPENING = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#page", deepLinking: true, validatorUrl: null });
`;

/** The OpenAPI document as JSON and as a page to read and try it; nothing comes from outside. */
export function docsPage(document: unknown): Router {
  const viewer = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const router = Router();
  router.get("/openapi.json", (_, response) => {
    response.set("Cache-Control", "no-cache").json(document);
  });
  router.get("/docs", (_, response) => {
    response.set("Cache-Control", "no-cache").type("html").send(PAGE);
  });
  router.get("/docs/opening.js", (_, response) => {
    response.type("text/javascript").send(OPENING);
  });
  for (const file of ["favicon-32x32.png", "swagger-ui.css", "swagger-ui-bundle.js"]) {
    router.get(`/docs/${file}`, (_, response) => response.sendFile(join(viewer, file), { maxAge: "1h" }));
  }
  return router;
}
