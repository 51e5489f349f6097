import Fraction from "fraction.js";
import * as z from "zod";

/** A rational number. Points and percentages are never binary floats: 89.995 must stay below 90. */
export type Exact = Fraction;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIO = /^-?\d+\/[1-9]\d*$/;

/** A decimal number as it travels on the wire: digits with a point, never a JSON number. */
export const DecimalText = z.string().max(40).regex(DECIMAL);

export function isDecimalText(text: string): boolean {
  return text.length <= 40 && DECIMAL.test(text);
}

/**
 * Reads "89.94", "-2", "1/3", a bigint or a safe integer.
 * @throws RangeError for anything else: text from outside is checked with DecimalText first, so this is a bug.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a safe integer: ${value}`);
  }
  if (typeof value === "string" && !DECIMAL.test(value) && !RATIO.test(value)) {
    throw new RangeError(`not a decimal: ${value}`);
  }
  return new Fraction(value);
}

export const ZERO: Exact = new Fraction(0);
const HALF = new Fraction(1, 2);

export function sumExact(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** The arithmetic mean, or undefined for no values: the mean of nothing is not zero. */
export function meanExact(values: readonly Exact[]): Exact | undefined {
  return values.length === 0 ? undefined : sumExact(values).div(values.length);
}

/** Canonical text that `exact` reads back: a decimal where it terminates ("89.995"), else a ratio ("1/3"). */
export function exactText(value: Exact): string {
  let rest = value.d;
  let decimals = 0;
  for (const prime of [2n, 5n]) {
    let power = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      power += 1;
    }
    decimals = Math.max(decimals, power);
  }
  return rest === 1n ? fixed(value, decimals, ".") : value.toFraction(false);
}

/** For readers: half-up (away from zero) with a decimal comma, two decimals unless told: 89.995 prints "90,00". */
export function displayExact(value: Exact, decimals = 2): string {
  return fixed(value, decimals, ",");
}

/** Half-up at so many decimals, as a number that can be compared. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const magnitude = value.abs().mul(scale).add(HALF).floor();
  return magnitude.div(scale).mul(value.compare(ZERO) < 0 ? -1 : 1);
}

function fixed(value: Exact, decimals: number, separator: string): string {
  const rounded = roundHalfUp(value, decimals);
  const digits = rounded
    .abs()
    .mul(10n ** BigInt(decimals))
    .n.toString()
    .padStart(decimals + 1, "0");
  const sign = rounded.compare(ZERO) < 0 ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}${separator}${digits.slice(-decimals)}`;
}
