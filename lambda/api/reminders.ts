import { decideAccess } from "../../domain/register/access.ts";
import { type Period, periodYear } from "../../domain/values/period.ts";
import type { Register } from "../../domain/values/ids.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRecused } from "../decision/read-recused.ts";
import { draftReminder, giveReminder } from "../due/remind.ts";
import type { ApiApp } from "../http/api-app.ts";
import { problem } from "../http/contract/problem.ts";
import { draftReminderRoute, giveReminderRoute } from "../http/contract/reminders.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { ApiDeps } from "./deps.ts";

/** The office reminds units; whoever may lock a register may remind its unit. */
export function serveReminders(app: ApiApp, deps: ApiDeps): void {
  const admit = async (identity: Identity, { unit, year }: Register, period: Period) => {
    if (periodYear(period) !== year) return { decision: "other-year" } as const;
    const { reach, units } = await readReaderView(deps, identity, year);
    const decision = decideAccess(reach, "lock-register", unit);
    if (decision !== "allowed") return { decision };
    const unitName = units.find((listed) => listed.unit === unit)?.name ?? unit;
    const recused = await readRecused(deps, identity, year);
    return { decision, asked: { unit, unitName, year, period, asOf: vietnamDay(deps.now()), recused } };
  };

  app.openapi(draftReminderRoute, async (c) => {
    const register = c.req.valid("param");
    const { decision, asked } = await admit(c.get("identity"), register, c.req.valid("query").period);
    if (decision === "other-year") return problem(c, "invalid-request", { field: "query.period" });
    if (decision !== "allowed") return problem(c, decision);
    const drafted = await draftReminder(deps, { ...asked, language: c.get("language") });
    if (drafted === undefined) return problem(c, "no-catalogue", { year: String(register.year) });
    return c.json(drafted.response, 200);
  });

  app.openapi(giveReminderRoute, async (c) => {
    const register = c.req.valid("param");
    const { period, number, way } = c.req.valid("json");
    const identity = c.get("identity");
    const { decision, asked } = await admit(identity, register, period);
    if (decision === "other-year") return problem(c, "invalid-request", { field: "body.period" });
    if (decision !== "allowed") return problem(c, decision);
    const by = identity.user;
    const result = await giveReminder(deps, { ...asked, language: c.get("language") }, { number, way, by });
    switch (result.kind) {
      case "given":
        return c.json(result.response, 200);
      case "no-catalogue":
        return problem(c, result.kind, { year: String(register.year) });
      case "nothing-missing":
      case "reminder-number-taken":
        return problem(c, result.kind);
    }
  });
}
