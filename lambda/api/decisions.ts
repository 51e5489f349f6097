import type { ApiApp } from "../http/api-app.ts";
import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import type { Decision, DecisionsReceipt } from "../../domain/protocol/decisions.ts";
import { readDecisions } from "../decision/read-decisions.ts";
import { recordDecisions } from "../decision/record-decisions.ts";
import * as contract from "../http/contract/decisions.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { hasResults, mayReadResult, readVisibleRun } from "./visible-run.ts";

export function serveDecisions(app: ApiApp, deps: ApiDeps): void {
  app.openapi(contract.decisionsRoute, async (c) => {
    const access = await readVisibleRun(deps, c.get("identity"), c.req.valid("param").id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach, whole } = access;
    if (!hasResults(run)) return problem(c, "run-not-ready");
    const subjects = await readDecisions(deps, run);
    const visible = whole
      ? subjects
      : subjects
          .filter(({ unit }) => mayReadResult(reach, unit))
          .map((subject) => ({ ...subject, decisions: subject.decisions.map(withoutGrounds) }));
    return c.json({ run: run.id, period: run.period, subjects: visible }, 200);
  });

  app.openapi(contract.recordDecisionsRoute, async (c) => {
    const identity = c.get("identity");
    const access = await readVisibleRun(deps, identity, c.req.valid("param").id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach } = access;
    if (!reachesWholeOrganisation(reach, "record-decision")) return problem(c, "forbidden");
    const { batchId, clientId, decisions } = c.req.valid("json");
    const actor = { ...identity, clientId };
    const recorded = await recordDecisions(deps, run, { batchId, decisions }, actor, c.get("language"));
    switch (recorded.kind) {
      case "recorded": {
        const { seq, replayed, outcomes } = recorded;
        const receipt: DecisionsReceipt = { run: run.id, seq, replayed, decisions: [...outcomes] };
        return c.json(receipt, 200);
      }
      case "run-not-current":
      case "batch-id-reused":
        return problem(c, recorded.kind);
      case "busy":
        return problem(c, "register-busy");
    }
  });
}

function withoutGrounds(decision: Decision): Decision {
  return { ...decision, reason: null, note: null, votesFor: null, councilMembers: null };
}
