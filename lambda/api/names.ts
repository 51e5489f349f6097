import { decideAccess } from "../../domain/register/access.ts";
import type { ApiApp } from "../http/api-app.ts";
import * as contract from "../http/contract/names.ts";
import type { PaneDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";

/** Names are shown to every reader of the catalogue, which already contains them; only the ids are new. */
export function serveNames(app: ApiApp, deps: PaneDeps): void {
  app.openapi(contract.namesRoute, async (c) => {
    const { year, users } = c.req.valid("query");
    const { reach } = await readReaderView(deps, c.get("identity"), year);
    if (decideAccess(reach, "read-register", deps.committee) !== "allowed") return problem(c, "forbidden");
    return c.json({ names: await deps.userNames.read(users) }, 200);
  });
}
