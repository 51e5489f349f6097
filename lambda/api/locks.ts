import { decideAccess } from "../../domain/register/access.ts";
import { periodYear } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { actor, API_CLIENT } from "../http/actor.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { ApiApp } from "../http/api-app.ts";
import { lockQuestionRoute } from "../http/contract/board.ts";
import { changeLockRoute } from "../http/contract/registers.ts";
import type { ApiDeps } from "./deps.ts";
import { readReaderView } from "../http/reader-view.ts";
import { problem } from "../http/contract/problem.ts";
import { wireHead } from "./pull.ts";
import { registerAccess } from "./register-access.ts";
import { countLockFaults, readLockQuestion } from "../due/lock-question.ts";
import { readClosing } from "../run/open/policy-of-year.ts";
import { startDueQuietly } from "../run/open/start-due-quietly.ts";

export function serveLocks(app: ApiApp, deps: ApiDeps): void {
  app.openapi(lockQuestionRoute, async (c) => {
    const { year, period, unit } = c.req.valid("query");
    if (periodYear(period) !== year) return problem(c, "invalid-request", { field: "query.period" });
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    const asked = unit === undefined ? units.map((other) => other.unit) : [unit];
    const decisions = asked.map((one) => decideAccess(reach, "lock-register", one));
    const lockable = asked.filter((_, index) => decisions[index] === "allowed");
    if (lockable.length === 0) return problem(c, decisions[0] === "not-found" ? "not-found" : "forbidden");
    const recused = await readRecused(deps, c.get("identity"), year);
    const reader = { asOf: vietnamDay(deps.now()), recused };
    const question = await readLockQuestion(deps, period, lockable, reader);
    if (question === undefined) return problem(c, "no-catalogue", { year: String(year) });
    return c.json(question, 200);
  });

  app.openapi(changeLockRoute, async (c) => {
    const register = c.req.valid("param");
    const { period, action, reason } = c.req.valid("json");
    if (periodYear(period) !== register.year) return problem(c, "invalid-request", { field: "body.period" });
    const identity = c.get("identity");
    const { reach, decision } = await registerAccess(deps, identity, "lock-register", register);
    if (decision !== "allowed") return problem(c, decision);
    if (action === "unlock" && reason === "") return problem(c, "reason-missing");
    if (action === "lock" && reason === "") {
      const recused = await readRecused(deps, identity, register.year);
      const { missing, contradictions, withheld } = await countLockFaults(
        deps,
        register.unit,
        period,
        recused,
      );
      if (missing > 0) return problem(c, "gaps-need-reason", { count: String(missing) });
      if (contradictions > 0)
        return problem(c, "contradictions-need-reason", { count: String(contradictions) });
      if (withheld > 0) return problem(c, "withheld-need-reason", { count: String(withheld) });
    }
    const by = actor(identity, reach, API_CLIENT);
    const result =
      action === "unlock"
        ? await deps.ledger.unlock(register, period, reason, by)
        : await deps.ledger.lock(register, period, reason, by, await readClosing(deps, period));
    switch (result.kind) {
      case "locked": {
        const { year } = register;
        const runs = await startDueQuietly(deps, { year, traceId: c.get("traceId") });
        return c.json({ head: wireHead(result.head), runs: [...runs] }, 200);
      }
      case "unlocked":
        return c.json({ head: wireHead(result.head), runs: [] }, 200);
      case "already-locked":
        // The first request may have died after the lock and before the run was started.
        await startDueQuietly(deps, { year: register.year, traceId: c.get("traceId") });
        return problem(c, result.kind, { period });
      case "not-locked":
        return problem(c, result.kind, { period });
      case "busy":
        return problem(c, "register-busy");
    }
  });
}
