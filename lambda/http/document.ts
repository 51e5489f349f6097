import type { ApiApp } from "./api-app.ts";
import { documentRoute } from "./contract/document.ts";

/** Serves the OpenAPI document of all contracts, made at first request. */
export function serveDocument(app: ApiApp): void {
  let document: Record<string, unknown> | undefined;
  app.openapi(documentRoute, async (c) => {
    const { describeRoutes } = await import("./openapi-document.ts");
    document ??= describeRoutes();
    return c.json(document, 200);
  });
}
