import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { redactTrace } from "../../domain/register/redaction.ts";
import { policyOfFacts } from "../../domain/facts/chosen-policy.ts";
import { listAllShortfalls } from "../../domain/study/defects.ts";
import { subjectShortfalls } from "../../domain/study/subject-shortfalls.ts";
import { explain } from "../../domain/explanation/explain.ts";
import { type RunId, UnitId } from "../../domain/values/ids.ts";
import { Period, periodYear } from "../../domain/values/period.ts";
import type { RunsResponse } from "../../domain/protocol/runs.ts";
import { runsRoute, scoreSheetRoute, resultsRoute, runRoute, startRunRoute } from "../http/contract/runs.ts";
import { capBaseLines, headsOutside } from "../../domain/rating/cap-base.ts";
import { rowText } from "../../domain/explanation/row-words.ts";
import { ROW_TEXTS } from "../../domain/texts/trace/rows.ts";
import { render } from "../../domain/values/bilingual.ts";
import { formatDay } from "../../domain/values/day.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRemindersOf } from "../due/reminders-by-due.ts";
import { readAuthor } from "../run/facts/row-author.ts";
import { readCountedRows } from "../run/facts/counted-rows.ts";
import { otherLevelLines } from "../../domain/explanation/other-level.ts";
import { readOtherBook } from "../run/store/other-book.ts";
import { RESULTS_READ, SCORE_SHEET_READ } from "../aws/log-events.ts";
import { openRun } from "../run/open/open-run.ts";
import type { Identity } from "../http/contract/request-env.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import { readUnits } from "../ledger/units.ts";
import { hasResults, mayReadResult, readVisibleRun } from "../result/visible-run.ts";

export function serveRuns(app: ApiApp, deps: ApiDeps): void {
  const { runs } = deps;

  const readAccess = (identity: Identity, id: RunId) => readVisibleRun(deps, identity, id);

  app.openapi(startRunRoute, async (c) => {
    const request = c.req.valid("json");
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, request.year);
    if (!reachesWholeOrganisation(reach, "start-run")) return problem(c, "forbidden");
    const opened = await openRun(deps, identity.user, request, identity.name);
    switch (opened.kind) {
      case "opened":
        return c.json(opened.run, 202);
      case "refused":
        return problem(c, opened.code, opened.values);
      case "not-locked": {
        const units = await readUnits(deps.ledger, deps.committee, request.year);
        const open = units.filter(({ unit }) => opened.units.includes(unit));
        return problem(c, "registers-not-locked", { units: open.map(({ name }) => name).join("; ") });
      }
    }
  });

  app.openapi(runsRoute, async (c) => {
    const { year, period } = c.req.valid("query");
    if (period !== undefined && periodYear(period) !== year)
      return problem(c, "invalid-request", { field: "query.period" });
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    if (!units.some(({ unit }) => decideAccess(reach, "read-run", unit) === "allowed"))
      return problem(c, "forbidden");
    const whole = reachesWholeOrganisation(reach, "read-run");
    const [listed, first, second] = await Promise.all([
      runs.list(year, period),
      runs.publishedIn(deps.committee, year),
      runs.publishedIn(deps.committee, year, "second"),
    ]);
    const asked = (published: typeof first): RunsResponse["current"] => {
      const current: RunsResponse["current"] = {};
      for (const [name, run] of Object.entries(published)) {
        if (run !== undefined && (period === undefined || name === period)) current[Period.parse(name)] = run;
      }
      return current;
    };
    return c.json(
      {
        current: asked(first),
        second: asked(second),
        runs: listed.filter((run) => whole || run.status === "published"),
      },
      200,
    );
  });

  app.openapi(runRoute, async (c) => {
    const access = await readAccess(c.get("identity"), c.req.valid("param").id);
    return access.kind === "visible" ? c.json(access.run, 200) : problem(c, access.kind);
  });

  app.openapi(resultsRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { unit } = c.req.valid("query");
    const access = await readAccess(c.get("identity"), id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach, whole, recused } = access;
    const decision = unit === undefined ? "allowed" : decideAccess(reach, "read-run", unit);
    if (decision !== "allowed") return problem(c, decision);
    if (!hasResults(run)) return problem(c, "run-not-ready");
    const results = await runs.results(id, unit);
    const reached = results.filter((result) => whole || mayReadResult(reach, result.unit));
    const visible = reached.filter(({ subject }) => !recused.has(subject));
    const withheld = reached.length - visible.length;
    deps.log.info(RESULTS_READ, {
      traceId: c.get("traceId"),
      user: c.get("identity").user,
      run: id,
      ...(unit !== undefined && { unit }),
      count: visible.length,
    });
    return c.json({ run: id, status: run.status, results: visible, withheld }, 200);
  });

  app.openapi(scoreSheetRoute, async (c) => {
    const { id, subject } = c.req.valid("param");
    const access = await readAccess(c.get("identity"), id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, reach, whole, recused } = access;
    if (!hasResults(run)) return problem(c, "run-not-ready");
    if (recused.has(subject)) return problem(c, "recused");
    const results = await runs.results(id);
    const result = results.find((candidate) => candidate.subject === subject);
    // The same answer for a missing subject and a forbidden one hides from others who was rated elsewhere.
    if (!whole && (result === undefined || !mayReadResult(reach, result.unit)))
      return problem(c, "forbidden");
    if (result === undefined) return problem(c, "not-found");
    const unit = UnitId.parse(result.unit);
    const { user } = c.get("identity");
    deps.log.info(SCORE_SHEET_READ, { traceId: c.get("traceId"), user, unit, subject, run: id });
    const stored = (await runs.unitFile(id, unit))?.traces[subject];
    if (stored === undefined) throw new Error(`run ${id} has a result without a trace`);
    const trace = redactTrace({ units: null, recused: [...recused] }, stored);
    const policy = await runs.policyOf(run);
    const { committee, ledger } = deps;
    const asked = { run, committee, unit, policy, trace, unnamed: recused };
    const { rows, formatRow, facts, units } = await readCountedRows(ledger, asked);
    const language = c.get("language");
    const places = run.registers.filter((register) => units.includes(register.unit));
    const remindersOf = await readRemindersOf(deps.reminders, places, vietnamDay(run.startedAt));
    const rules = policyOfFacts(policy, facts);
    const group = { results, isOutside: headsOutside(rules, facts), recused };
    const peers = whole ? [...capBaseLines(policy, result, group, language)] : [];
    const listed = listAllShortfalls(rules, facts, units).filter(
      ({ person, unit: place }) => !recused.has(person?.key ?? place),
    );
    const shortfalls = [...subjectShortfalls(result, listed, remindersOf, language)];
    const authors = await Promise.all(rows.map((row) => readAuthor(ledger, row, { unit, year: run.year })));
    const users = await deps.userNames.read([...new Set(authors.flatMap((author) => author?.by ?? []))]);
    const named = rows.map((row, index) => {
      const text = rowText(formatRow(row, language));
      const author = authors[index];
      if (author === undefined) return { ...row, text };
      const values = { row: text, by: users[author.by] ?? author.by, day: formatDay(vietnamDay(author.at)) };
      return { ...row, text: render(ROW_TEXTS.entered, language, values) };
    });
    const lines = explain(trace, language, formatRow);
    const other = await readOtherBook({ runs, committee }, run);
    const beside =
      other === undefined ? [] : [...otherLevelLines(other.title, result, other.of(subject), language)];
    const sheet = { result, trace, rows: named, shortfalls, peers, beside, lines };
    return c.json({ run: id, policy: run.policy, ...sheet }, 200);
  });
}
