import type { Day } from "../values/day.ts";
import type { AwardCondition, AwardRule } from "./award.ts";
import { type Dated, inForce, type Source } from "./dated.ts";

/** The texts that an award rests on as of a day: its own, the one that may hold it back, and those of its values. */
export function sourcesOn({ source, hold, conditions }: AwardRule, day: Day): readonly Source[] {
  return [source, ...(hold === undefined ? [] : [hold]), ...conditions.flatMap((one) => sourceOf(one, day))];
}

function sourceOf(condition: AwardCondition, day: Day): readonly Source[] {
  switch (condition.kind) {
    case "streak":
      return [latest(condition.years, day)];
    case "tasks":
      return [latest(condition.value, day)];
    case "memberShare":
    case "levelShare":
    case "termYears":
    case "vote":
      return [latest(condition.atLeast, day)];
    case "level":
    case "typical":
    case "noDiscipline":
    case "someMember":
    case "everyMember":
      return [];
  }
}

/** On a day before the policy its first value. */
function latest(values: Dated<string>, day: Day): Source {
  const [first] = values;
  return inForce(values, first !== undefined && day < first.effective ? first.effective : day).source;
}
