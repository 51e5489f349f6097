import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import type { ApiApp } from "../http/api-app.ts";
import { checkCountRoute } from "../http/contract/papers.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { DossierDeps } from "../workbook/paper/read-dossier.ts";
import { checkCount } from "./check-count.ts";

/** Filled minutes of a count are read and not kept. */
export function serveCount(app: ApiApp, deps: DossierDeps): void {
  app.openapi(checkCountRoute, async (c) => {
    const { year, content } = c.req.valid("json");
    const { reach } = await readReaderView(deps, c.get("identity"), year);
    if (!reachesWholeOrganisation(reach, "export")) return problem(c, "forbidden");
    const { names, faults } = checkCount(Buffer.from(content, "base64"), c.get("language"));
    return c.json({ names, faults: [...faults] }, 200);
  });
}
