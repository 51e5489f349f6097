import { readOtherBook } from "../../run/store/other-book.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { settings } from "../../../domain/forms/catalogue/settings.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { agencyLetterhead, letterheadOf } from "../../../domain/forms/letterhead.ts";
import { NOTHING_LEFT_OUT, type Redaction, showsUnit } from "../../../domain/register/redaction.ts";
import { policyOfFacts } from "../../../domain/facts/chosen-policy.ts";
import type { FactRow, OrganisationFacts } from "../../../domain/facts/facts.ts";
import { makeRowFormatters } from "../../../domain/explanation/row-words.ts";
import { capBaseLines, headsOutside } from "../../../domain/rating/cap-base.ts";
import { listAllShortfalls } from "../../../domain/study/defects.ts";
import { listPlans } from "../../../domain/study/plan-list.ts";
import { listSessions } from "../../../domain/study/session-list.ts";
import { summariseStudy } from "../../../domain/study/study-summary.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Reminders } from "../../due/reminders.ts";
import { readRemindersOf } from "../../due/reminders-by-due.ts";
import { whatWasAssumed } from "../../../domain/trial/assumed.ts";
import { readFacts } from "../../run/facts/facts.ts";
import { type RunStore, requireRun } from "../../run/store/run-store.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { readStudyBefore } from "./study-before.ts";
import { yearBefore } from "./year-before.ts";
import { meritsBefore } from "./merits-before.ts";
import { positionsOf } from "./positions.ts";
import { readSuperseded } from "./superseded.ts";
import { redactReport } from "./redact-report.ts";
import { awardSubjects } from "../../decision/award-subjects.ts";
import { readRecordedDecisions } from "../../decision/recorded-decisions.ts";
import { formatStartedBy } from "../../decision/result-words.ts";

export interface ReportDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly reminders: Reminders;
  readonly committee: UnitId;
  readonly now: () => string;
}

/**
 * Reads a run's report: its stored results, and the facts at the sequences that the run read, so that the workbook
 * shows the scored facts without later changes.
 */
export async function readReport(
  deps: ReportDeps,
  id: RunId,
  redaction: Redaction = NOTHING_LEFT_OUT,
): Promise<CommitteeReport> {
  const { ledger, runs, committee } = deps;
  const run = await requireRun(runs, id);
  const facts = await readFacts(ledger, { ...run, committee });
  const names = unitNames(facts);
  // The letterhead is read at its present state: a signatory or a number is often known only after the run was
  // discussed.
  const settingRows = await ledger.allRows({ unit: committee, year: run.year }, settings.id);
  const only = redaction.units === null ? undefined : (unit: string) => showsUnit(redaction, unit);
  const policy = await runs.policyOf(run);
  const rowsOf = (wanted: string) => catalogueOf(facts).filter(({ form }) => form === wanted);
  const positions = positionsOf(facts);
  const rules = policyOfFacts(policy, facts);
  const letterhead = letterheadOf(settingRows.filter(({ deleted }) => !deleted));
  const report: CommitteeReport = {
    run,
    policy,
    office: names.get(committee) ?? committee,
    letterhead: policy.work === undefined ? letterhead : agencyLetterhead(letterhead),
    units: run.registers.map(({ unit }) => ({ unit, name: names.get(unit) ?? unit })),
    people: rowsOf(people.id),
    study: summariseStudy(rules, facts, only),
    sessions: listSessions(facts),
    plans: listPlans(facts),
    shortfalls: listAllShortfalls(rules, facts),
    assumed: () => whatWasAssumed(policy, facts),
    remindersOf: await readRemindersOf(deps.reminders, run.registers, vietnamDay(run.startedAt)),
    positionOf: (subject) => positions.get(subject),
    ...yearBefore(facts),
    studyBefore: () => readStudyBefore(deps, run, only),
    pastOf: meritsBefore(facts),
    awardSubjectOf: awardSubjects({ people: rowsOf(people.id), units: rowsOf(units.id) }, run.period),
    decisions: await readRecordedDecisions(deps, run),
    peersOf: async (result) => {
      if (redaction.units !== null) return [];
      const recused = new Set(redaction.recused);
      const group = { results: await runs.results(id), isOutside: headsOutside(rules, facts), recused };
      return capBaseLines(policy, result, group, "vi");
    },
    otherBook: await readOtherBook({ runs, committee }, run),
    results: (unit) => runs.results(id, unit),
    traces: async (unit) => (await runs.unitFile(id, unit))?.traces ?? {},
    rowFormatters: makeRowFormatters(policy, facts, new Set(redaction.recused)),
    superseded:
      redaction.units === null ? await readSuperseded(runs, committee, run, redaction.recused) : undefined,
    generatedAt: deps.now(),
    generatedBy: formatStartedBy(run),
  };
  return redactReport(report, redaction);
}

function catalogueOf({ registers, committee }: OrganisationFacts): readonly FactRow[] {
  return registers.find(({ unit }) => unit === committee)?.rows ?? [];
}

function unitNames(facts: OrganisationFacts): ReadonlyMap<string, string> {
  const rows = catalogueOf(facts).filter(({ form }) => form === units.id);
  return new Map(rows.map(({ key, fields }) => [key, typedFields(units, key, fields).name]));
}
