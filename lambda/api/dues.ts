import { countByMonth, countDue, type DueCounts, without } from "../../domain/board/due-counts.ts";
import { daysOf, type DueSummary } from "../../domain/board/due-summary.ts";
import type { DueBoardResponse, MonthCounts } from "../../domain/protocol/dues.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import type { Day } from "../../domain/values/day.ts";
import { periodYear, yearPeriod } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRecused } from "../decision/read-recused.ts";
import { DUES_COUNTED } from "../aws/log-events.ts";
import { readDueOffice } from "../due/due-office.ts";
import { countWithheld, readSummaries } from "../due/read-summaries.ts";
import { readUnitDues } from "../due/unit-dues.ts";
import type { ApiApp } from "../http/api-app.ts";
import { dueBoardRoute, duesRoute } from "../http/contract/dues.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { ApiDeps } from "./deps.ts";
import { registerAccess } from "./register-access.ts";

export function serveDues(app: ApiApp, deps: ApiDeps): void {
  app.openapi(dueBoardRoute, async (c) => {
    const { year } = c.req.valid("query");
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    const recused = await readRecused(deps, c.get("identity"), year);
    const readable = units
      .map(({ unit }) => unit)
      .filter((unit) => decideAccess(reach, "read-board", unit) === "allowed");
    const visible = readable.filter((unit) => !recused.has(unit));
    if (visible.length === 0) return problem(c, "forbidden");
    const asOf = vietnamDay(deps.now());
    const office = await readDueOffice(deps, year);
    const { summaries, pending } =
      office === undefined
        ? { summaries: new Map(), pending: [] }
        : await readSummaries(deps, office, yearPeriod(year), visible, recused);
    const answer = {
      year,
      asOf,
      units: [...summaries].map(([unit, { all }]) => ({
        unit,
        months: wireMonths(countByMonth(all, year, asOf)),
      })),
      office: reachesWholeOrganisation(reach, "read-board")
        ? officeMonths([...summaries.values()], year, asOf)
        : null,
      withheld: office === undefined ? 0 : countWithheld(office, readable, recused),
      pending: [...pending],
    };
    // Only who sees the whole office counts it whole.
    if (answer.office !== null && pending.length === 0)
      deps.log.info(DUES_COUNTED, { traceId: c.get("traceId"), year, count: lateOf(answer.office) });
    return c.json(answer, 200);
  });

  app.openapi(duesRoute, async (c) => {
    const register = c.req.valid("param");
    const { period } = c.req.valid("query");
    const { unit, year } = register;
    if (periodYear(period) !== year) return problem(c, "invalid-request", { field: "query.period" });
    const { decision } = await registerAccess(deps, c.get("identity"), "read-board", register);
    if (decision !== "allowed") return problem(c, decision);
    const office = await readDueOffice(deps, year);
    if (office === undefined) return problem(c, "no-catalogue", { year: String(year) });
    const asOf = vietnamDay(deps.now());
    const language = c.get("language");
    const recused = await readRecused(deps, c.get("identity"), year);
    const { dues, contradictions, defects, describeIn } = await readUnitDues(deps, office, {
      unit,
      period,
      asOf,
      language,
      recused,
    });
    const kinds = [...new Set(dues.map(({ kind }) => kind))].map((kind) => ({
      kind,
      counts: wireCounts(countDue(daysOf(dues.filter((due) => due.kind === kind)), asOf)),
    }));
    const items = dues.filter(({ state }) => !SETTLED.has(state)).map(describeIn(language));
    const answer = {
      unit,
      period,
      asOf,
      kinds: kinds.filter(({ counts }) => counts.length > 0),
      contradictions: [...contradictions],
      defects: [...defects],
      withheld: countWithheld(office, [unit], recused),
      items,
    };
    return c.json(answer, 200);
  });
}

/** Done, or asked of nobody. */
const SETTLED: ReadonlySet<string> = new Set(["done", "waived", "cancelled"]);

/** The units' sum without the marks that are counted in another unit of the same person. */
function officeMonths(
  summaries: readonly DueSummary[],
  year: number,
  asOf: Day,
): DueBoardResponse["units"][number]["months"] {
  const all = countByMonth(
    summaries.flatMap((summary) => summary.all),
    year,
    asOf,
  );
  const elsewhere = countByMonth(
    summaries.flatMap((summary) => summary.elsewhere),
    year,
    asOf,
  );
  return wireMonths(all.map((counts, month) => without(counts, elsewhere[month] ?? counts)));
}

/** What was due and was done late or not at all. */
function lateOf(months: readonly MonthCounts[]): number {
  return months.reduce((sum, [, late = 0, missing = 0]) => sum + late + missing, 0);
}

function wireMonths(months: readonly DueCounts[]): MonthCounts[] {
  return months.map(wireCounts);
}

function wireCounts({ met, late, missing, awaited }: DueCounts): MonthCounts {
  const counts = [met, late, missing, awaited];
  return counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
}
