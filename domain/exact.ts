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
  return typeof value === "string" ? readText(value) : new Fraction(value);
}

/** Counts and most points are small whole numbers, read and written again with every node of a trace: they are made once. */
const SMALL: readonly Exact[] = Array.from({ length: 101 }, (_, whole) => new Fraction(whole));
const SMALL_TEXT: ReadonlyMap<string, Exact> = new Map(SMALL.map((value, whole) => [String(whole), value]));

export const ZERO: Exact = SMALL[0] ?? new Fraction(0);

/** The digits are read here, since the library's own reader takes ten times as long. */
function readText(text: string): Exact {
  const small = SMALL_TEXT.get(text);
  if (small !== undefined) return small;
  if (DECIMAL.test(text)) {
    const point = text.indexOf(".");
    if (point === -1) return new Fraction(BigInt(text));
    const digits = text.slice(0, point) + text.slice(point + 1);
    return new Fraction(BigInt(digits), 10n ** BigInt(text.length - point - 1));
  }
  if (!RATIO.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const bar = text.indexOf("/");
  return new Fraction(BigInt(text.slice(0, bar)), BigInt(text.slice(bar + 1)));
}

export function sumExact(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** The arithmetic mean, or undefined for no values: the mean of nothing is not zero. */
export function meanExact(values: readonly Exact[]): Exact | undefined {
  return values.length === 0 ? undefined : sumExact(values).div(values.length);
}

/** Canonical text that `exact` reads back: a decimal where it terminates ("89.995"), else a ratio ("1/3"). */
export function exactText(value: Exact): string {
  if (value.d === 1n) return String(value.s * value.n);
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
  return rest === 1n ? fixed(value, decimals, ".") : `${value.s * value.n}/${value.d}`;
}

/** For readers: half-up (away from zero) with a decimal comma, two decimals unless told: 89.995 prints "90,00". */
export function displayExact(value: Exact, decimals = 2): string {
  return fixed(value, decimals, ",");
}

/** Half-up at so many decimals, as a number that can be compared. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  return new Fraction(value.s * scaledHalfUp(value, scale), scale);
}

/** The magnitude in units of 1 / scale, half-up. */
function scaledHalfUp({ n, d }: Exact, scale: bigint): bigint {
  return (2n * n * scale + d) / (2n * d);
}

function fixed(value: Exact, decimals: number, separator: string): string {
  const magnitude = scaledHalfUp(value, 10n ** BigInt(decimals));
  const digits = String(magnitude).padStart(decimals + 1, "0");
  const sign = value.s < 0n && magnitude !== 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}${separator}${digits.slice(-decimals)}`;
}
