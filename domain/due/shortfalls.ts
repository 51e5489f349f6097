/**
 * What was not done, or not in time, of all that was due in a period, line by line: a reading of the list of dues. An
 * excused absence is listed, though it takes no points; what was never entered is listed with what asks for it.
 */
import { attendance } from "../forms/catalogue/attendance.ts";
import { directives } from "../forms/catalogue/directives.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { people } from "../forms/catalogue/people.ts";
import type { Policy } from "../policy/policy.ts";
import { withCarried } from "../facts/carried.ts";
import { type FactIndex, indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { leaveOn } from "../facts/leave.ts";
import type { RowRef } from "../trace/trace.ts";
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import { ShortfallKind } from "../vocabulary/shortfall-kind.ts";
import { type Due, dueId } from "./due.ts";
import { asksForItself, contentOf, isEnded, rowOf, sessionOf } from "./due-row.ts";
import { duesOfUnits } from "./dues.ts";
import { dueWindow } from "./closing.ts";
import { dueScope } from "./scope.ts";

export interface Shortfall {
  readonly kind: ShortfallKind;
  readonly unit: string;
  /** null where the work is due from the whole unit. */
  readonly person: { readonly key: string; readonly name: string } | null;
  /** Numbers of documents, the content of a task, or the text of a finding; empty for what is due by period. */
  readonly about: string;
  readonly period: Period | null;
  /** The session's day, or the day by which something was due. */
  readonly day: Day;
  /** The day on which it was done late; null while it is open. */
  readonly doneOn: Day | null;
  /** The row that proves it, else the row that asks for it; null where the policy asks and nothing was entered. */
  readonly row: RowRef | null;
  /** The article of the policy that asks; null where a row does. */
  readonly source: string | null;
  /** What is due, as reminders name it (`dueId`). */
  readonly due: string;
  /** The day on which the row itself says that somebody was reminded. */
  readonly remindedOn: Day | null;
}

/**
 * Shortfalls in the order of the registers, and within a unit by kind, day and person. With `only`, of these units
 * alone, whose registers the facts hold.
 */
export function listShortfalls(
  policy: Policy,
  facts: OrganisationFacts,
  only?: readonly string[],
): readonly Shortfall[] {
  const { period } = facts;
  const index = indexFacts(withCarried(facts), policy);
  const scope = dueScope(policy, index, period, dueWindow(policy, period).end);
  const all = duesOfUnits(scope, only ?? index.units.map(({ ref }) => ref.key));
  const words = namesIn(withCarried(facts));
  const order = new Map(facts.registers.map(({ unit }, place): [string, number] => [unit, place]));
  const place = ({ unit }: Shortfall) => order.get(unit) ?? order.size;
  return oncePerPeriod(all)
    .flatMap((due) => shortfallOf(due, index, words) ?? [])
    .toSorted((a, b) => place(a) - place(b) || byKindAndDay(a, b));
}

/** Names of people and numbers of documents, by their keys. */
interface Words {
  readonly people: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
}

function shortfallOf(due: Due, index: FactIndex, words: Words): Shortfall | undefined {
  const kind = kindOf(due, index);
  if (kind === undefined) return undefined;
  const { unit, subject, period = null, dueOn, doneOn, state, asks, row } = due;
  const asking = "row" in asks ? asks.row.ref : null;
  return {
    kind,
    unit,
    person:
      subject.kind === "unit" ? null : { key: subject.id, name: words.people.get(subject.id) ?? subject.id },
    about: aboutOf(due, words),
    period,
    day: due.kind === "attendance" ? (due.opensOn ?? dueOn) : dueOn,
    doneOn: state === "late" ? (doneOn ?? null) : null,
    row: row?.ref ?? asking,
    source: "source" in asks ? asks.source.text : null,
    due: dueId(due),
    remindedOn: rowOf(due, inspections)?.fields.remindedOn ?? null,
  };
}

function kindOf(due: Due, index: FactIndex): ShortfallKind | undefined {
  const { kind, outcome, state } = due;
  if (kind === "attendance") return absenceOf(due);
  if (outcome !== "failed" && !isOwnLapse(due, index)) return undefined;
  const isLate = state === "late";
  switch (kind) {
    case "session":
      return isLate ? "session-late" : "session-missing";
    case "essay":
      return isLate ? "essay-late" : "essay-missing";
    case "action-plan":
      return isLate ? "plan-late" : "plan-missing";
    case "discussion":
      return "discussion-missing";
    case "target":
      return "targets-missing";
    case "plan-task":
      return isLate ? "task-late" : "task-open";
    case "inspection":
      return "inspection-missing";
    case "remedy":
      if (due.row?.ref.form === "shortcomings") return isLate ? "shortcoming-late" : "shortcoming-open";
      return isLate ? "finding-late" : "finding-open";
    case "points":
      return "points-missing";
    case "task-results":
      return "results-missing";
    case "report":
      return isLate ? "report-late" : "report-missing";
    case "decision":
      return undefined;
  }
}

/** An essay or a plan that its own row alone asks for: late or open it is told, though it takes no points. */
function isOwnLapse(due: Due, index: FactIndex): boolean {
  const { kind, state, subject, dueOn } = due;
  const isOwn = (kind === "essay" || kind === "action-plan") && asksForItself(due);
  const isOff = subject.kind !== "unit" && leaveOn(index, subject.id, dueOn) !== undefined;
  return isOwn && !isOff && (state === "late" || state === "late-open");
}

function absenceOf(seat: Due): ShortfallKind | undefined {
  const { outcome } = seat;
  if (isEnded(seat)) return undefined;
  switch (rowOf(seat, attendance)?.fields.mark) {
    case undefined:
      return outcome === "failed" ? "not-recorded" : undefined;
    case "excused":
      return "absent-excused";
    case "unexcused":
      return "absent-unexcused";
    case "made-up":
      return outcome === "failed" ? "made-up-late" : undefined;
    case "present":
      return undefined;
  }
}

function aboutOf(due: Due, { numbers }: Words): string {
  const { kind, about } = due;
  const number = (key: string) => numbers.get(key) ?? key;
  switch (kind) {
    case "attendance":
      return (sessionOf(due)?.fields.directives ?? []).map(number).join(", ");
    case "session":
    case "essay":
    case "action-plan":
    case "discussion":
    case "target":
      return number(about);
    case "plan-task":
    case "remedy":
      return contentOf(due);
    case "inspection":
    case "points":
    case "task-results":
    case "report":
    case "decision":
      return "";
  }
}

/** Points of a subject and period that were not entered make one line, whatever the number of criteria. */
function oncePerPeriod(all: readonly Due[]): readonly Due[] {
  const seen = new Set<string>();
  return all.filter(({ kind, outcome, unit, subject, period = "" }) => {
    if (kind !== "points" || outcome !== "failed") return true;
    const line = `${unit} ${subject.id} ${period}`;
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

function namesIn(facts: OrganisationFacts): Words {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const named = (form: string, column: string) =>
    new Map(
      catalogue
        .filter((row) => row.form === form)
        .map(({ key, fields }) => [key, String(fields[column] ?? key)]),
    );
  return { people: named(people.id, "fullName"), numbers: named(directives.id, "number") };
}

function byKindAndDay(a: Shortfall, b: Shortfall): number {
  const rank = ({ kind }: Shortfall) => ShortfallKind.options.indexOf(kind);
  return rank(a) - rank(b) || compareText(placeOf(a), placeOf(b));
}

function placeOf({ day, person, row }: Shortfall): string {
  return `${day} ${person?.key ?? ""} ${row?.key ?? ""}`;
}
