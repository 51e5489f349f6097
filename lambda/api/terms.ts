import { reachesWholeOrganisation } from "../../domain/access.ts";
import { termAwards } from "../../domain/commendation/term-awards.ts";
import type { RunId } from "../../domain/ids.ts";
import { standardPolicy } from "../../domain/policy/library.ts";
import { LONGEST_TERM } from "../../domain/protocol/terms.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { termOf } from "../../domain/term/term.ts";
import { readTerm } from "../term/read-term.ts";
import type { ApiApp } from "./api-app.ts";
import * as contract from "./contract/terms.ts";
import type { ApiDependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";
import { readStandpoint } from "./standpoint.ts";

export function serveTerms(app: ApiApp, deps: ApiDependencies): void {
  /** The policy by which the last year was published, or the product's while none was. */
  const policyOfTerm = async (id: RunId | null) => {
    const run = id === null ? undefined : await deps.runs.read(id);
    return run === undefined ? standardPolicy() : deps.runs.policyOf(run);
  };

  app.openapi(contract.readTerm, async (c) => {
    const { from, to } = c.req.valid("query");
    if (to < from || to - from >= LONGEST_TERM) return problem(c, "invalid-request", { field: "query.to" });
    const { reach } = await readStandpoint(deps, c.get("identity"), to);
    if (!reachesWholeOrganisation(reach, "read-run")) return problem(c, "forbidden");
    const found = await readTerm(deps, from, to);
    const years = found.map(({ year, run }) => ({ year, run }));
    const subjects = termOf(found, "HTXS");
    const term = { from, to, pending: new Set(found.at(-1)?.results.flatMap(isHeld)) };
    const policy = await policyOfTerm(found.at(-1)?.run ?? null);
    const commendations = subjects.flatMap((subject) =>
      termAwards(policy, term, subject).map((award) => ({ ...award, subject: subject.subject })),
    );
    return c.json({ from, to, years, subjects, commendations }, 200);
  });
}

function isHeld({ subject, flags }: SubjectResult): readonly string[] {
  return flags.includes("HOLD") ? [subject] : [];
}
