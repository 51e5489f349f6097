import type { ApiApp } from "./api-app.ts";
import { type Action, decideAccess, showsForm } from "../../domain/access.ts";
import type { UnitId } from "../../domain/ids.ts";
import { periodYear } from "../../domain/period.ts";
import { MAX_BATCH_BYTES, MAX_BATCH_ROWS } from "../../domain/protocol/push.ts";
import type { Actor } from "../ledger/ledger.ts";
import { changeLock, pullRegister, pushBatch, readHistory, undoBatch } from "./contract/registers.ts";
import { honoPath } from "./contract/route.ts";
import type { ApiDependencies } from "./dependencies.ts";
import type { Identity } from "./identity.ts";
import { problem } from "./problem.ts";
import { pullChanges, pullRows, wireHead } from "./pull.ts";
import { wireReceipt } from "./receipt.ts";
import { startDueQuietly } from "./start-due.ts";
import { readStandpoint } from "./standpoint.ts";

/** The client of whoever locks or takes back through the API itself. */
const API_CLIENT = "api";

export function serveRegisters(app: ApiApp, deps: ApiDependencies): void {
  const { ledger } = deps;

  const access = async (identity: Identity, action: Action, register: { unit: UnitId; year: number }) => {
    const { reach } = await readStandpoint(deps, identity, register.year);
    return { reach, decision: decideAccess(reach, action, register.unit) };
  };

  app.openapi(pullRegister, async (c) => {
    const register = c.req.valid("param");
    const { since, page } = c.req.valid("query");
    const { reach, decision } = await access(c.get("identity"), "read-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const shows = (form: string): boolean => showsForm(reach, form);
    const answer =
      since === 0
        ? await pullRows(ledger, register, page, shows)
        : await pullChanges(ledger, register, since, shows);
    if (answer !== undefined) return c.json(answer, 200);
    return problem(c, "invalid-request", { field: since === 0 ? "query.page" : "query.since" });
  });

  app.use(honoPath(pushBatch.path), async (c, next) => {
    const body = await c.req.arrayBuffer();
    return body.byteLength > MAX_BATCH_BYTES ? problem(c, "batch-too-large") : next();
  });

  app.openapi(pushBatch, async (c) => {
    const register = c.req.valid("param");
    const { batchId, clientId, rows } = c.req.valid("json");
    if (rows.length > MAX_BATCH_ROWS) return problem(c, "batch-too-large");
    const identity = c.get("identity");
    const { decision } = await access(identity, "write-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const result = await ledger.push(register, { batchId, rows }, actor(identity, clientId));
    switch (result.kind) {
      case "receipt":
        return c.json(wireReceipt(batchId, result, c.get("language")), 200);
      case "batch-id-reused":
        return problem(c, "batch-id-reused");
      case "busy":
        return problem(c, "register-busy");
    }
  });

  app.openapi(readHistory, async (c) => {
    const register = c.req.valid("param");
    const { form, key } = c.req.valid("query");
    const { reach, decision } = await access(c.get("identity"), "read-register", register);
    if (decision !== "allowed") return problem(c, decision);
    if (!showsForm(reach, form)) return problem(c, "forbidden");
    return c.json({ entries: await ledger.history(register, form, key) }, 200);
  });

  app.openapi(changeLock, async (c) => {
    const register = c.req.valid("param");
    const { period, action, reason } = c.req.valid("json");
    if (periodYear(period) !== register.year) return problem(c, "invalid-request", { field: "body.period" });
    const identity = c.get("identity");
    const { decision } = await access(identity, "lock-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const result = await ledger[action](register, period, reason, actor(identity, API_CLIENT));
    switch (result.kind) {
      case "locked": {
        const { year } = register;
        const runs = await startDueQuietly(deps, { year, traceId: c.get("traceId") });
        return c.json({ head: wireHead(result.head), runs: [...runs] }, 200);
      }
      case "unlocked":
        return c.json({ head: wireHead(result.head), runs: [] }, 200);
      case "already-locked":
        // Its answer may have been lost, and with it the start of the run.
        await startDueQuietly(deps, { year: register.year, traceId: c.get("traceId") });
        return problem(c, result.kind, { period });
      case "not-locked":
        return problem(c, result.kind, { period });
      case "busy":
        return problem(c, "register-busy");
    }
  });

  app.openapi(undoBatch, async (c) => {
    const register = c.req.valid("param");
    const { batchId } = c.req.valid("json");
    const identity = c.get("identity");
    const { decision } = await access(identity, "write-register", register);
    if (decision !== "allowed") return problem(c, decision);
    const result = await ledger.undo(register, batchId, actor(identity, API_CLIENT));
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

function actor({ user, roles }: Identity, clientId: string): Actor {
  return { user, roles, clientId };
}
