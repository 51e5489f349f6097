import type { ApiApp } from "./api-app.ts";
import { reachesWholeOrganisation } from "../../domain/access.ts";
import { LONGEST_TERM } from "../../domain/protocol/terms.ts";
import { termOf } from "../../domain/term/term.ts";
import { readTerm } from "../term/read-term.ts";
import * as contract from "./contract/terms.ts";
import type { ApiDependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";
import { readStandpoint } from "./standpoint.ts";

export function serveTerms(app: ApiApp, deps: ApiDependencies): void {
  app.openapi(contract.readTerm, async (c) => {
    const { from, to } = c.req.valid("query");
    if (to < from || to - from >= LONGEST_TERM) return problem(c, "invalid-request", { field: "query.to" });
    const { reach } = await readStandpoint(deps, c.get("identity"), to);
    if (!reachesWholeOrganisation(reach, "read-run")) return problem(c, "forbidden");
    const found = await readTerm(deps, from, to);
    const years = found.map(({ year, run }) => ({ year, run }));
    return c.json({ from, to, years, subjects: termOf(found, "HTXS") }, 200);
  });
}
