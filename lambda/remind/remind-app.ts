import type { Sending, SendingsResponse } from "../../domain/protocol/outward/sendings.ts";
import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { subjectOfDue } from "../../domain/due/due.ts";
import { dayParts } from "../../domain/values/day.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { ApiApp } from "../http/api-app.ts";
import { type AppDeps, makeApp } from "../http/app.ts";
import { sendingsRoute, sendRemindersRoute } from "../http/contract/outward/sendings.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import { type RemindDeps, sendReminders } from "./send-reminders.ts";

export type RemindAppDeps = RemindDeps & AppDeps;

/** The routes of the function `remind`. Whoever may lock every register may remind every unit. */
export function makeRemindApp(deps: RemindAppDeps): ApiApp {
  const app = makeApp(deps);
  const ways = (): SendingsResponse["ways"] => [
    ...(deps.ways.mail ? (["e-mail"] as const) : []),
    ...(deps.ways.webhook ? (["webhook"] as const) : []),
  ];

  app.openapi(sendingsRoute, async (c) => {
    const { year } = c.req.valid("query");
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, year);
    if (!reachesWholeOrganisation(reach, "lock-register")) return problem(c, "forbidden");
    const recused = await readRecused(deps, identity, year);
    return c.json({ ways: ways(), sendings: without(await deps.sendings.list(year), recused) }, 200);
  });

  app.openapi(sendRemindersRoute, async (c) => {
    const { year } = c.req.valid("json");
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, year);
    if (!reachesWholeOrganisation(reach, "lock-register")) return problem(c, "forbidden");
    const day = vietnamDay(deps.now());
    if (dayParts(day).year !== year) return problem(c, "invalid-request", { field: "body.year" });
    if (ways().length === 0) return problem(c, "nothing-to-send-by");
    if (!(await sendReminders(deps, { day, by: identity.user })))
      return problem(c, "no-catalogue", { year: String(year) });
    const recused = await readRecused(deps, identity, year);
    const today = (await deps.sendings.list(year)).filter((sending) => sending.day === day);
    return c.json({ ways: ways(), sendings: without(today, recused) }, 200);
  });
  return app;
}

/** Without the items of subjects of whom the reader is told nothing. */
function without(sendings: readonly Sending[], recused: ReadonlySet<string>): SendingsResponse["sendings"] {
  return sendings.map((sending) => {
    const dues = sending.dues.filter((id) => !recused.has(subjectOfDue(id)));
    return { ...sending, dues, count: sending.count - (sending.dues.length - dues.length) };
  });
}
