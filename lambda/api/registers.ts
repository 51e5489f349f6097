import type { ApiApp } from "../http/api-app.ts";
import { hiddenColumns, showsWhole, subjectsOf, visibleFields } from "../../domain/register/sight.ts";
import { MAX_BATCH_BYTES, MAX_BATCH_ROWS } from "../../domain/protocol/push.ts";
import {
  pullRegisterRoute,
  pushBatchRoute,
  readBatchRoute,
  historyRoute,
  undoBatchRoute,
} from "../http/contract/registers.ts";
import { honoPath } from "../http/contract/route.ts";
import { ROWS_PUSHED } from "../aws/log-events.ts";
import type { StoredOutcome } from "../ledger/ledger.ts";
import type { PaneDeps } from "./deps.ts";
import { actor, API_CLIENT } from "../http/actor.ts";
import { problem } from "../http/contract/problem.ts";
import { pullChanges, pullRows } from "./pull.ts";
import { wireOutcome, wireReceipt } from "../http/receipt.ts";
import { readSight, registerAccess } from "./register-access.ts";

export function serveRegisters(app: ApiApp, deps: PaneDeps): void {
  const { ledger } = deps;

  app.openapi(pullRegisterRoute, async (c) => {
    const register = c.req.valid("param");
    const { since, page } = c.req.valid("query");
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "read-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const sight = () => readSight(deps, identity, reach, register);
    const answer =
      since === 0
        ? await pullRows(ledger, register, page, sight)
        : await pullChanges(ledger, register, since, sight);
    if (answer !== undefined) return c.json(answer, 200);
    return problem(c, "invalid-request", { field: since === 0 ? "query.page" : "query.since" });
  });

  app.use(honoPath(pushBatchRoute.path), async (c, next) => {
    const body = await c.req.arrayBuffer();
    return body.byteLength > MAX_BATCH_BYTES ? problem(c, "batch-too-large") : next();
  });

  app.openapi(pushBatchRoute, async (c) => {
    const register = c.req.valid("param");
    const { batchId, clientId, rows } = c.req.valid("json");
    if (rows.length > MAX_BATCH_ROWS) return problem(c, "batch-too-large");
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "write-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const result = await ledger.push(register, { batchId, rows }, actor(identity, reach, clientId));
    switch (result.kind) {
      case "receipt":
        deps.log.info(ROWS_PUSHED, {
          traceId: c.get("traceId"),
          unit: register.unit,
          year: register.year,
          rows: countOf(result.rows, ["accepted", "merged"]),
          count: countOf(result.rows, ["conflict"]),
        });
        return c.json(wireReceipt(batchId, result, c.get("language")), 200);
      case "batch-id-reused":
        return problem(c, "batch-id-reused");
      case "busy":
        return problem(c, "register-busy");
    }
  });

  app.openapi(readBatchRoute, async (c) => {
    const { batchId, ...register } = c.req.valid("param");
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "write-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const [sight, outcomes] = await Promise.all([
      readSight(deps, identity, reach, register),
      ledger.outcomes(register, batchId),
    ]);
    const visible = outcomes.filter(({ form }) => showsWhole(sight, form));
    return c.json({ batchId, rows: visible.map((outcome) => wireOutcome(outcome, c.get("language"))) }, 200);
  });

  app.openapi(historyRoute, async (c) => {
    const register = c.req.valid("param");
    const { form, key } = c.req.valid("query");
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "read-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const sight = await readSight(deps, identity, reach, register);
    const { rows } = await ledger.rows(register, { form, keyPrefix: key, limit: 1 });
    const stored = rows.find((row) => row.key === key);
    const hidden = hiddenColumns(sight, form, stored === undefined ? [] : subjectsOf(stored));
    if (hidden === "all") return problem(c, "forbidden");
    const entries = await ledger.history(register, form, key);
    const visible = entries.map((entry) => ({
      ...entry,
      set: visibleFields(hidden, entry.set) ?? {},
      before: visibleFields(hidden, entry.before) ?? {},
    }));
    return c.json({ entries: visible }, 200);
  });

  app.openapi(undoBatchRoute, async (c) => {
    const register = c.req.valid("param");
    const { batchId } = c.req.valid("json");
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "write-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const result = await ledger.undo(register, batchId, actor(identity, reach, API_CLIENT));
    switch (result.kind) {
      case "receipt":
        return c.json(wireReceipt(batchId, result, c.get("language")), 200);
      case "batch-unknown":
      case "batch-id-reused":
        return problem(c, result.kind);
      case "busy":
        return problem(c, "register-busy");
    }
  });
}

function countOf(outcomes: readonly StoredOutcome[], statuses: readonly StoredOutcome["status"][]): number {
  return outcomes.filter(({ status }) => statuses.includes(status)).length;
}
