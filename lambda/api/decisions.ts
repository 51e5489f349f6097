import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import type { Decision, DecisionsReceipt } from "../../domain/protocol/decisions.ts";
import { declareInterest } from "../decision/declare-interest.ts";
import { readDecisions } from "../decision/read-decisions.ts";
import { recordDecisions } from "../decision/record-decisions.ts";
import { actor } from "../http/actor.ts";
import * as contract from "../http/contract/decisions.ts";
import { declareInterestRoute } from "../http/contract/interests.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { hasResults, mayReadResult, readVisibleRun } from "../result/visible-run.ts";

export function serveDecisions(app: ApiApp, deps: ApiDeps): void {
  serveInterests(app, deps);
  app.openapi(contract.decisionsRoute, async (c) => {
    const access = await readVisibleRun(deps, c.get("identity"), c.req.valid("param").id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach, whole, recused } = access;
    if (!hasResults(run)) return problem(c, "run-not-ready");
    const subjects = await readDecisions(deps, run);
    const reached = whole
      ? subjects
      : subjects
          .filter(({ unit }) => mayReadResult(reach, unit))
          .map((subject) => ({ ...subject, decisions: subject.decisions.map(withoutGrounds) }));
    const visible = reached.filter(({ subject }) => !recused.has(subject));
    const withheld = reached.length - visible.length;
    return c.json({ run: run.id, period: run.period, subjects: visible, withheld }, 200);
  });

  app.openapi(contract.recordDecisionsRoute, async (c) => {
    const identity = c.get("identity");
    const access = await readVisibleRun(deps, identity, c.req.valid("param").id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach } = access;
    if (!reachesWholeOrganisation(reach, "record-decision")) return problem(c, "forbidden");
    const { batchId, clientId, decisions } = c.req.valid("json");
    const decider = { ...identity, clientId };
    const recorded = await recordDecisions(deps, run, { batchId, decisions }, decider, c.get("language"));
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

/** Anybody who reads the catalogue declares an interest of their own; the office declares others' in the sheet. */
function serveInterests(app: ApiApp, deps: ApiDeps): void {
  app.openapi(declareInterestRoute, async (c) => {
    const request = c.req.valid("json");
    const { year, subject } = request;
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, year);
    if (decideAccess(reach, "read-register", deps.committee) !== "allowed") return problem(c, "forbidden");
    const declared = await declareInterest(deps, request, actor(identity, reach, request.clientId));
    switch (declared.kind) {
      case "declared":
        return c.json({ year, subject, declared: declared.isNew }, 200);
      case "not-found":
      case "batch-id-reused":
        return problem(c, declared.kind);
      case "busy":
        return problem(c, "register-busy");
    }
  });
}

function withoutGrounds(decision: Decision): Decision {
  return { ...decision, reason: null, note: null, votesFor: null, councilMembers: null };
}
