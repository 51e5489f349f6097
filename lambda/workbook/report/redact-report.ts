import {
  leavesNothingOut,
  type Redaction,
  redactionNotes,
  redactResult,
  redactTrace,
} from "../../../domain/register/redaction.ts";
import { showsSubject, showsUnit } from "../../../domain/register/redaction.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { unitNames } from "./unit-names.ts";

/** The report as one reader may see it. Its study counts already cover only the shown units (`readReport`). */
export function redactReport(report: CommitteeReport, redaction: Redaction): CommitteeReport {
  if (leavesNothingOut(redaction)) return report;
  const nameOf = unitNames(report);
  return {
    ...report,
    leftOut: redactionNotes(redaction, nameOf, "vi"),
    run: { ...report.run, registers: report.run.registers.filter(({ unit }) => showsUnit(redaction, unit)) },
    people: [],
    units: report.units.filter(({ unit }) => showsUnit(redaction, unit)),
    // Who led or spoke may be somebody whom the reader is not shown.
    sessions: report.sessions.map(({ session, ...listed }) => ({
      ...listed,
      session: { ...session, ledBy: null, rapporteur: null },
      ledBy: null,
    })),
    plans: report.plans.filter(({ unit }) => showsUnit(redaction, unit)),
    shortfalls: report.shortfalls.filter(({ unit, person }) =>
      showsSubject(redaction, person?.key ?? unit, unit),
    ),
    decisions:
      redaction.units === null
        ? report.decisions
        : { ...report.decisions, of: (subject) => report.decisions.of(subject).map(withoutGrounds) },
    results: async (unit) =>
      (await report.results(unit))
        .filter((result) => showsSubject(redaction, result.subject, result.unit))
        .map((result) => redactResult(redaction, result)),
    traces: async (unit) =>
      Object.fromEntries(
        Object.entries(await report.traces(unit)).map(([subject, trace]) => [
          subject,
          redactTrace(redaction, trace),
        ]),
      ),
  };
}

/** Whoever does not see the whole organisation is told what was decided, not why, nor by which vote. */
function withoutGrounds(decision: RecordedDecision): RecordedDecision {
  return { ...decision, reason: null, note: null, votesFor: null, councilMembers: null };
}
