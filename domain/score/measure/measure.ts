import type { Day } from "../../values/day.ts";
import { exact, ZERO } from "../../values/exact.ts";
import { type Dated, inForce, useOf } from "../../policy/dated.ts";
import type { WhenNone } from "../../vocabulary/when-none.ts";
import type { Criterion } from "../../policy/policy.ts";
import { derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import type { ParameterUse } from "../../trace/trace.ts";
import type { Due } from "../../due/due.ts";
import { countedRows, isNotEntered } from "../../due/due-row.ts";
import type { SubjectDues } from "../../due/subject-dues.ts";
import type { RateId } from "../../policy/measures.ts";
import type { DueTally } from "./due-count.ts";
import { DUE_TALLIES } from "./due-tallies.ts";
import { enteredPoints, pointsOf } from "./entered.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { TALLIES } from "./tallies.ts";
import type { Span } from "../../facts/span.ts";
import { isEmpty, share } from "./tally.ts";
import { taskRatio, taskRows } from "./task-result.ts";

/** A criterion's points; `undecided` when the facts to decide them were never entered. */
export interface Measured {
  readonly id: string;
  /** Exact text. */
  readonly max: string;
  readonly points: TracedNumber;
  readonly title: Criterion["title"];
  readonly group: string;
  readonly maximum: TracedNumber;
  readonly undecided: boolean;
  readonly notRecorded: number;
  /** Facts that the unit owes about the subject. */
  readonly unknown: readonly Due[];
  /** Whether anything was asked; without dues nobody knows, and it is taken to be. */
  readonly asked: boolean;
  /** Whether the maximum is spread over the other criteria of the group, since nothing was asked. */
  readonly spread: boolean;
}

const NONE: readonly never[] = [];

/** @param due what is due from the subject, where the policy says so */
export type Measure = (index: FactIndex, subject: RatedSubject, due: SubjectDues | undefined) => Measured;

/** The measure of a criterion in a period; the policy's values are looked up once for all subjects. */
export function measureIn(span: Span, criterion: Criterion, byDues: boolean): Measure {
  const day = span.end;
  const { id, measure: rule } = criterion;
  const max = numberStep("max", criterion.max, day);
  const parts = { rule: "criterion", subject: id, title: criterion.title } as const;
  const measured = (points: TracedNumber, notRecorded = 0): Measured => ({
    id,
    max: max.value,
    points,
    title: criterion.title,
    group: criterion.group,
    maximum: max,
    undecided: false,
    notRecorded,
    unknown: [],
    asked: true,
    spread: false,
  });
  const nothing = (whenNone: Dated<WhenNone>): Measured => {
    const choice = inForce(whenNone, day);
    const given = choice.value === "full" ? max : leaf(ZERO, { rule: "nothing-to-count" });
    const points = derive("same", [given], { ...parts, parameters: [useOf("when-none", choice)] });
    return {
      ...measured(points),
      undecided: choice.value === "undecided",
      asked: !byDues,
      spread: choice.value === "rescale",
    };
  };
  /** Points of what is known, where facts are missing that the unit owes. */
  const known = (points: TracedNumber | undefined, unknown: readonly Due[]): Measured => {
    const given = points ?? leaf(ZERO, { rule: "nothing-to-count" });
    return { ...measured(derive("same", [given, missingNode(unknown)], parts)), unknown };
  };

  const tallyOf = (
    index: FactIndex,
    subject: RatedSubject,
    due: SubjectDues | undefined,
    of: RateId,
  ): DueTally =>
    due === undefined
      ? { ...TALLIES[of](index, subject, span), unknown: NONE }
      : DUE_TALLIES[of](due, subject, span);

  switch (rule.kind) {
    case "entered": {
      const order = inForce(rule.order, day).value;
      const none = nothing(rule.whenNone);
      return (index, subject, due) => {
        const asked = due?.points(id);
        const points =
          asked === undefined
            ? enteredPoints(index, subject, span, id, order, max)
            : pointsOf(countedRows(asked), order, max);
        const unknown = (asked ?? NONE).filter(isNotEntered);
        if (unknown.length > 0) return known(points, unknown);
        return points === undefined ? none : measured(derive("same", [points], parts));
      };
    }
    case "taskResult": {
      const none = nothing(rule.whenNone);
      const weights = {
        error: numberStep("error-weight", rule.errorWeight, day),
        late: numberStep("late-weight", rule.lateWeight, day),
        lifts: rule.objectiveCause !== undefined,
        unplanned: rule.unplanned !== undefined,
      };
      return (index, subject, due) => {
        const rows = taskRows(index, subject, span, due);
        const unknown = due === undefined ? NONE : due.own("task-results").filter(isNotEntered);
        if (rows.length === 0) return unknown.length === 0 ? none : known(undefined, unknown);
        const points = derive("product", [max, taskRatio(rows, weights)], { rule: "points" });
        return unknown.length === 0
          ? measured(derive("min", [points, max], parts))
          : known(derive("min", [points, max], { rule: "within-max" }), unknown);
      };
    }
    case "deduction": {
      const perEvent = numberStep("per-event", rule.perEvent, day);
      return (index, subject, due) => {
        const tally = tallyOf(index, subject, due, rule.of);
        const missed = derive("difference", [tally.base, tally.done], { rule: "missed" });
        const lost = derive("product", [perEvent, missed], { rule: "points-lost" });
        const points = measured(derive("difference", [max, lost], parts), tally.notRecorded);
        return { ...points, unknown: tally.unknown, asked: due === undefined || !isEmpty(tally) };
      };
    }
    case "rate":
    case "allOrNothing":
    case "bands": {
      const none = nothing(rule.whenNone);
      const rated = ratePoints(rule, max, day, parts);
      return (index, subject, due) => {
        const tally = tallyOf(index, subject, due, rule.of);
        const { unknown, notRecorded } = tally;
        if (!isEmpty(tally)) return { ...measured(rated(share(tally)), notRecorded), unknown };
        return unknown.length === 0 ? none : known(undefined, unknown);
      };
    }
  }
}

/** What the unit did not enter, by period or day, with what asks for it. */
function missingNode(unknown: readonly Due[]): TracedNumber {
  const each = unknown.map(({ period, dueOn, asks }) => {
    const about = { rule: "fact-missing" as const, subject: period ?? dueOn };
    const asking = "row" in asks ? { facts: [asks.row] } : { parameters: [useOf("rhythm", asks)] };
    return leaf(exact(1), { ...about, ...asking });
  });
  return derive("sum", each, { rule: "facts-missing" });
}

type RateRule = Extract<Criterion["measure"], { kind: "rate" | "allOrNothing" | "bands" }>;
interface CriterionParts {
  readonly rule: "criterion";
  readonly subject: string;
  readonly title: Criterion["title"];
}

function ratePoints(
  rule: RateRule,
  max: TracedNumber,
  day: Day,
  parts: CriterionParts,
): (rate: TracedNumber) => TracedNumber {
  const windowed = (rate: TracedNumber, parameters: readonly ParameterUse[]) =>
    derive("window", [rate], { rule: "rate-window", parameters });
  switch (rule.kind) {
    case "rate": {
      const limits = [
        ...(rule.floor === undefined ? [] : [useOf("floor", inForce(rule.floor, day))]),
        ...(rule.ceiling === undefined ? [] : [useOf("ceiling", inForce(rule.ceiling, day))]),
      ];
      return (rate) => derive("product", [max, limits.length === 0 ? rate : windowed(rate, limits)], parts);
    }
    case "allOrNothing": {
      const line = inForce(rule.atLeast, day);
      const limits = [useOf("floor", line), useOf("ceiling", line)];
      return (rate) => derive("product", [max, windowed(rate, limits)], parts);
    }
    case "bands": {
      const bands = rule.bands.map(({ from, points }) => {
        const given = inForce(points, day);
        const parameters = [useOf("from", inForce(from, day)), useOf("points", given)];
        return leaf(exact(given.value), { rule: "band", parameters });
      });
      return (rate) => derive("band", [rate, ...bands], parts);
    }
  }
}

type NumberRule = "max" | "per-event" | "error-weight" | "late-weight";

function numberStep(rule: NumberRule, values: Dated<string>, day: Day): TracedNumber {
  const used = inForce(values, day);
  return leaf(exact(used.value), { rule, parameters: [useOf(rule, used)] });
}
