import { readRecused } from "../decision/read-recused.ts";
import type { ApiApp } from "../http/api-app.ts";
import { decideAccess } from "../../domain/register/access.ts";
import { actor, API_CLIENT } from "../http/actor.ts";
import { type CorrectionResponse, MAX_CORRECTED_BYTES } from "../../domain/protocol/corrections.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Correction } from "../correction/correction-store.ts";
import { concerns, decideCorrection, requestCorrection } from "../correction/corrections.ts";
import * as contract from "../http/contract/corrections.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { wireOutcome } from "../http/receipt.ts";
import { readReaderView } from "../http/reader-view.ts";
import { startDueQuietly } from "../run/open/start-due-quietly.ts";

export function serveCorrections(app: ApiApp, deps: ApiDeps): void {
  app.openapi(contract.requestCorrectionRoute, async (c) => {
    const request = c.req.valid("json");
    if (Buffer.byteLength(JSON.stringify(request.rows)) > MAX_CORRECTED_BYTES)
      return problem(c, "invalid-request", { field: "body.rows" });
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, request.year);
    const decision = decideAccess(reach, "write-register", request.unit);
    if (decision !== "allowed") return problem(c, decision);
    const requested = await requestCorrection(deps, request, actor(identity, reach, API_CLIENT));
    if (requested.kind === "invalid-request") return problem(c, requested.kind, { field: requested.field });
    if (requested.kind !== "requested") return problem(c, requested.kind);
    return c.json(wireCorrection(requested.correction, c.get("language")), 201);
  });

  app.openapi(contract.correctionsRoute, async (c) => {
    const { year } = c.req.valid("query");
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    const visible = new Set(
      units.map(({ unit }) => unit).filter((unit) => decideAccess(reach, "read-board", unit) === "allowed"),
    );
    if (visible.size === 0) return problem(c, "forbidden");
    const reached = (await deps.corrections.list(year)).filter(({ unit }) => visible.has(unit));
    const recused = await readRecused(deps, c.get("identity"), year);
    const shown: Correction[] = [];
    for (const correction of reached)
      if (recused.size === 0 || !(await concerns(deps.ledger, correction, recused))) shown.push(correction);
    const corrections = shown.map((correction) => wireCorrection(correction, c.get("language")));
    return c.json({ corrections, withheld: reached.length - shown.length }, 200);
  });

  app.openapi(contract.decideCorrectionRoute, async (c) => {
    const { id } = c.req.valid("param");
    const identity = c.get("identity");
    const correction = await deps.corrections.read(id);
    if (correction === undefined) return problem(c, identity.roles.length === 0 ? "forbidden" : "not-found");
    const { reach } = await readReaderView(deps, identity, correction.year);
    const decision = decideAccess(reach, "decide-correction", correction.unit);
    if (decision !== "allowed") return problem(c, decision);
    const recused = await readRecused(deps, identity, correction.year);
    if (recused.size > 0 && (await concerns(deps.ledger, correction, recused))) return problem(c, "recused");
    const decided = await decideCorrection(deps, correction, c.req.valid("json"), identity.user);
    switch (decided.kind) {
      case "decided":
        if (decided.correction.status === "applied")
          await startDueQuietly(deps, { year: correction.year, traceId: c.get("traceId") });
        return c.json(wireCorrection(decided.correction, c.get("language")), 200);
      case "own-request":
        return problem(c, "own-request");
      case "already-decided":
        return problem(c, "correction-decided");
      case "busy":
        return problem(c, "register-busy");
    }
  });
}

function wireCorrection(correction: Correction, language: Language): CorrectionResponse {
  const { roles: _roles, ofCommittee: _of, outcomes, ...fields } = correction;
  return { ...fields, outcomes: outcomes && outcomes.map((outcome) => wireOutcome(outcome, language)) };
}
