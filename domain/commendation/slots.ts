import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import type { Slots } from "../policy/award.ts";
import { inForce, useOf } from "../policy/dated.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";

interface Pool {
  /** Subjects that meet the conditions. */
  readonly candidates: number;
  /** All rated subjects of the award's kinds. */
  readonly rated: number;
}

/** The number of subjects of one pool that may be proposed, whole and traced. */
export function slotsOf(slots: Slots, pool: Pool, day: Day): TracedNumber {
  if (slots.kind === "number") {
    const use = useOf("award.slots", inForce(slots.value, day));
    return leaf(exact(use.value), { rule: "award-slots", parameters: [use] });
  }
  const use = useOf("award.percent", inForce(slots.percent, day));
  const rounding = inForce(slots.rounding, day);
  const percent = leaf(exact(use.value), { rule: "award-required", parameters: [use] });
  const base = leaf(exact(pool[slots.of]), { rule: `award-${slots.of}` });
  const part = derive("ratio", [percent, leaf(exact(100), { rule: "hundred" })], { rule: "award-part" });
  const share = derive("product", [part, base], { rule: "award-slots-share" });
  const whole = roundedBy(rounding.value, share, [useOf("award.rounding", rounding)]);
  if (slots.least === undefined) return whole;
  const leastUse = useOf("award.least", inForce(slots.least, day));
  const least = leaf(exact(leastUse.value), { rule: "award-slots-least", parameters: [leastUse] });
  // least + max(0, whole - least) is the larger of the two.
  const beyond = derive("difference", [whole, least], { rule: "award-slots-beyond" });
  return derive("sum", [least, beyond], { rule: "award-slots" });
}

function roundedBy(
  rounding: "down" | "half-up" | "up",
  share: TracedNumber,
  parameters: TracedNumber["parameters"],
): TracedNumber {
  const named = { rule: "award-slots", parameters };
  switch (rounding) {
    case "down":
      return derive("floor", [share], named);
    case "up":
      return derive("ceil", [share], named);
    case "half-up": {
      const half = leaf(exact("1/2"), { rule: "award-half" });
      return derive("floor", [derive("sum", [share, half], { rule: "award-slots-share" })], named);
    }
  }
}
