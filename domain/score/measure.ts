import type { Day } from "../day.ts";
import { exact, ZERO } from "../exact.ts";
import { type Dated, inForce, useOf } from "../policy/dated.ts";
import type { WhenNone } from "../policy/measures.ts";
import type { Criterion } from "../policy/policy.ts";
import { derive, leaf, type Step } from "../step.ts";
import { enteredPoints } from "./entered.ts";
import type { FactIndex } from "./fact-index.ts";
import type { RatedSubject } from "./rated-subject.ts";
import { TALLIES } from "./tallies.ts";
import type { Span } from "./span.ts";
import { isEmpty, share } from "./tally.ts";
import { taskRatio, taskRows } from "./task-result.ts";

/** A criterion's points; `undecided` when the facts that would decide them were never entered. */
interface Measured {
  readonly criterion: Criterion;
  readonly points: Step;
  readonly undecided: boolean;
  readonly notRecorded: number;
}

export function measure(index: FactIndex, subject: RatedSubject, span: Span, criterion: Criterion): Measured {
  const day = span.end;
  const max = numberNode("max", criterion.max, day);
  const { measure: rule } = criterion;
  const parts = partsOf(criterion);
  const measured = (points: Step, notRecorded = 0): Measured => ({
    criterion,
    points,
    undecided: false,
    notRecorded,
  });

  switch (rule.kind) {
    case "entered": {
      const order = inForce(rule.order, day).value;
      const points = enteredPoints(index, subject, span, criterion.id, order, max);
      return points === undefined
        ? nothing(criterion, rule.whenNone, day, max)
        : measured(derive("same", [points], parts));
    }
    case "taskResult": {
      const rows = taskRows(index, subject, span);
      if (rows.length === 0) return nothing(criterion, rule.whenNone, day, max);
      const ratio = taskRatio(rows, {
        error: useOf("error-weight", inForce(rule.errorWeight, day)),
        late: useOf("late-weight", inForce(rule.lateWeight, day)),
      });
      const points = derive("product", [max, ratio], { rule: "points" });
      return measured(derive("min", [points, max], parts));
    }
    case "deduction": {
      const tally = TALLIES[rule.of](index, subject, span);
      const missed = derive("difference", [tally.base, tally.done], { rule: "missed" });
      const lost = derive("product", [numberNode("per-event", rule.perEvent, day), missed], {
        rule: "points-lost",
      });
      return measured(derive("difference", [max, lost], parts), tally.notRecorded);
    }
    case "rate":
    case "allOrNothing":
    case "bands": {
      const tally = TALLIES[rule.of](index, subject, span);
      if (isEmpty(tally)) return nothing(criterion, rule.whenNone, day, max);
      return measured(ratePoints(rule, share(tally), max, day, parts), tally.notRecorded);
    }
  }
}

type RateRule = Extract<Criterion["measure"], { kind: "rate" | "allOrNothing" | "bands" }>;
interface CriterionParts {
  readonly rule: "criterion";
  readonly subject: string;
  readonly title: Criterion["title"];
}

function ratePoints(rule: RateRule, rate: Step, max: Step, day: Day, parts: CriterionParts): Step {
  switch (rule.kind) {
    case "rate": {
      const limits = [
        ...(rule.floor === undefined ? [] : [useOf("floor", inForce(rule.floor, day))]),
        ...(rule.ceiling === undefined ? [] : [useOf("ceiling", inForce(rule.ceiling, day))]),
      ];
      const limited =
        limits.length === 0 ? rate : derive("window", [rate], { rule: "rate-window", parameters: limits });
      return derive("product", [max, limited], parts);
    }
    case "allOrNothing": {
      const line = inForce(rule.atLeast, day);
      const parameters = [useOf("floor", line), useOf("ceiling", line)];
      return derive("product", [max, derive("window", [rate], { rule: "rate-window", parameters })], parts);
    }
    case "bands": {
      const bands = rule.bands.map(({ from, points }) => {
        const given = inForce(points, day);
        const parameters = [useOf("from", inForce(from, day)), useOf("points", given)];
        return leaf(exact(given.value), { rule: "band", parameters });
      });
      return derive("band", [rate, ...bands], parts);
    }
  }
}

/** Nothing to count: what the policy gives then, said by a node of its own. */
function nothing(criterion: Criterion, whenNone: Dated<WhenNone>, day: Day, max: Step): Measured {
  const choice = inForce(whenNone, day);
  const given = choice.value === "full" ? max : leaf(ZERO, { rule: "nothing-to-count" });
  const parts = { ...partsOf(criterion), parameters: [useOf("when-none", choice)] };
  const points = derive("same", [given], parts);
  return { criterion, points, undecided: choice.value === "undecided", notRecorded: 0 };
}

function partsOf({ id, title }: Criterion): CriterionParts {
  return { rule: "criterion", subject: id, title };
}

function numberNode(rule: "max" | "per-event", values: Dated<string>, day: Day): Step {
  const used = inForce(values, day);
  return leaf(exact(used.value), { rule, parameters: [useOf(rule, used)] });
}
