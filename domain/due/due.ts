import type { InForce } from "../policy/dated.ts";
import type { Fact } from "../facts/fact.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import type { DueKind } from "../vocabulary/due-kind.ts";
import type { DueOutcome, DueState } from "../vocabulary/due-state.ts";

export interface DueSubject {
  readonly kind: "person" | "unit";
  readonly id: string;
}

/** The row that asks, or the value of the policy with its article. */
export type Asked = { readonly row: Fact } | InForce<string>;

/** What was done of a due, as of a day. */
export interface Judgement {
  readonly state: DueState;
  readonly outcome: DueOutcome;
  /** The day on which it was fulfilled, where one is known. */
  readonly doneOn?: Day | undefined;
}

/**
 * Something that the catalogue or the policy asks of a person or a unit by a day. Dues are computed and never stored;
 * stored are the rows that fulfil them, and the changes that the office decided.
 */
export interface Due<R extends Fact = Fact> extends Judgement {
  readonly kind: DueKind;
  /** The unit that answers for it, and whose register holds its record. */
  readonly unit: string;
  /** Who owes it; of a decision on whom it is. */
  readonly subject: DueSubject;
  /** The matter of a decision; the key of the session, directive, task or finding, or the id of the criterion that it is about. */
  readonly about: string;
  /** The period of points, task results, inspections and reports. */
  readonly period?: Period | undefined;
  /** The day before which it cannot be done; absent where it can be done at any time. */
  readonly opensOn?: Day | undefined;
  readonly dueOn: Day;
  /** The row that fulfils it, or by which nothing is asked: a leave, a decision, a founding. */
  readonly row?: R | undefined;
  /** The row by which an essay was not asked, also where it was handed in nevertheless. */
  readonly off?: Fact | undefined;
  readonly asks: Asked;
  /** The office's decision that moved or ended it. */
  readonly change?: Fact | undefined;
}

/** The same for the same due whatever its day: a reminder stays with a due whose day was moved. */
export function dueId({ kind, subject, about, period }: Due): string {
  return [kind, subject.id, about, ...(period === undefined ? [] : [period])].join(" ");
}

/** The subject of a due, of its id. */
export function subjectOfDue(id: string): string {
  return id.split(" ")[1] ?? "";
}
