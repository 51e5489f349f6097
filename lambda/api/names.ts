import { decideAccess } from "../../domain/register/access.ts";
import type { ApiApp } from "../http/api-app.ts";
import * as contract from "../http/contract/names.ts";
import type { PaneDependencies } from "./dependencies.ts";
import { problem } from "../http/contract/problem.ts";
import { readStandpoint } from "../http/standpoint.ts";

/** Names are shown to every reader of the catalogue, which already contains them; only the ids are new. */
export function serveNames(app: ApiApp, deps: PaneDependencies): void {
  app.openapi(contract.readNames, async (c) => {
    const { year, users } = c.req.valid("query");
    const { reach } = await readStandpoint(deps, c.get("identity"), year);
    if (decideAccess(reach, "read-register", deps.committee) !== "allowed") return problem(c, "forbidden");
    return c.json({ names: await deps.userNames.read(users) }, 200);
  });
}
