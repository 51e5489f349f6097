import type { Day } from "../../values/day.ts";
import { exact, ZERO } from "../../values/exact.ts";
import { type Dated, inForce, useOf } from "../../policy/dated.ts";
import type { WhenNone } from "../../vocabulary/when-none.ts";
import type { Criterion } from "../../policy/policy.ts";
import { derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import type { ParameterUse } from "../../trace/trace.ts";
import { enteredPoints } from "./entered.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import { TALLIES } from "./tallies.ts";
import type { Span } from "../facts/span.ts";
import { isEmpty, share } from "./tally.ts";
import { taskRatio, taskRows } from "./task-result.ts";

/** A criterion's points; `undecided` when the facts to decide them were never entered. */
interface Measured {
  readonly id: string;
  /** Exact text. */
  readonly max: string;
  readonly points: TracedNumber;
  readonly undecided: boolean;
  readonly notRecorded: number;
}
export type Measure = (index: FactIndex, subject: RatedSubject) => Measured;

/** The measure of a criterion in a period; the policy's values are looked up once for all subjects. */
export function measureIn(span: Span, criterion: Criterion): Measure {
  const day = span.end;
  const { id, measure: rule } = criterion;
  const max = numberStep("max", criterion.max, day);
  const parts = { rule: "criterion", subject: id, title: criterion.title } as const;
  const measured = (points: TracedNumber, notRecorded = 0): Measured => ({
    id,
    max: max.value,
    points,
    undecided: false,
    notRecorded,
  });
  const nothing = (whenNone: Dated<WhenNone>): Measured => {
    const choice = inForce(whenNone, day);
    const given = choice.value === "full" ? max : leaf(ZERO, { rule: "nothing-to-count" });
    const points = derive("same", [given], { ...parts, parameters: [useOf("when-none", choice)] });
    return { ...measured(points), undecided: choice.value === "undecided" };
  };

  switch (rule.kind) {
    case "entered": {
      const order = inForce(rule.order, day).value;
      const none = nothing(rule.whenNone);
      return (index, subject) => {
        const points = enteredPoints(index, subject, span, id, order, max);
        return points === undefined ? none : measured(derive("same", [points], parts));
      };
    }
    case "taskResult": {
      const none = nothing(rule.whenNone);
      const weights = {
        error: numberStep("error-weight", rule.errorWeight, day),
        late: numberStep("late-weight", rule.lateWeight, day),
        lifts: rule.objectiveCause !== undefined,
      };
      return (index, subject) => {
        const rows = taskRows(index, subject, span);
        if (rows.length === 0) return none;
        const points = derive("product", [max, taskRatio(rows, weights)], { rule: "points" });
        return measured(derive("min", [points, max], parts));
      };
    }
    case "deduction": {
      const perEvent = numberStep("per-event", rule.perEvent, day);
      return (index, subject) => {
        const tally = TALLIES[rule.of](index, subject, span);
        const missed = derive("difference", [tally.base, tally.done], { rule: "missed" });
        const lost = derive("product", [perEvent, missed], { rule: "points-lost" });
        return measured(derive("difference", [max, lost], parts), tally.notRecorded);
      };
    }
    case "rate":
    case "allOrNothing":
    case "bands": {
      const none = nothing(rule.whenNone);
      const pointsOf = ratePoints(rule, max, day, parts);
      return (index, subject) => {
        const tally = TALLIES[rule.of](index, subject, span);
        return isEmpty(tally) ? none : measured(pointsOf(share(tally)), tally.notRecorded);
      };
    }
  }
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
