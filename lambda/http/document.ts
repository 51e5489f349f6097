import type { ApiApp } from "./api-app.ts";
import { readDocument } from "./contract/document.ts";

/** Serves the document of every contract of the app, which is drawn up when somebody asks for it first. */
export function serveDocument(app: ApiApp): void {
  let document: Record<string, unknown> | undefined;
  app.openapi(readDocument, async (c) => {
    const { describeRoutes } = await import("./openapi-document.ts");
    document ??= describeRoutes(app.contracts);
    return c.json(document, 200);
  });
}
