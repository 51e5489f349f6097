import * as z from "zod";
import { Rational } from "./rational.ts";

/** A rational number. Points and percentages are never binary floats: 89.995 must stay below 90. */
export type Exact = Rational;

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
  if (typeof value !== "string") return Rational.of(value);
  return value.length <= SHORT_TEXT ? shortText(value) : parseText(value);
}

/** Short numbers, which are few, are read again and again: floors, limits, counts. A rational never changes. */
const SHORT_TEXT = 3;
const SHORT = new Map<string, Exact>();

function shortText(text: string): Exact {
  const known = SHORT.get(text);
  if (known !== undefined) return known;
  const value = parseText(text);
  SHORT.set(text, value);
  return value;
}

export const ZERO: Exact = Rational.of(0);

/** Powers of ten that are safe integers, read from text because `**` need not be exact to the last bit. */
const SAFE_DIGITS = 15;
const TENS = Array.from({ length: SAFE_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

function parseText(text: string): Exact {
  if (DECIMAL.test(text)) {
    const point = text.indexOf(".");
    const decimals = point === -1 ? 0 : text.length - point - 1;
    const digits = point === -1 ? text : text.slice(0, point) + text.slice(point + 1);
    const scale = TENS[decimals];
    return scale !== undefined && digits.length <= SAFE_DIGITS
      ? Rational.of(Number(digits) + 0, scale)
      : Rational.of(BigInt(digits), 10n ** BigInt(decimals));
  }
  if (!RATIO.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const bar = text.indexOf("/");
  return Rational.of(BigInt(text.slice(0, bar)), BigInt(text.slice(bar + 1)));
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
  const { n, d } = value;
  if (d === 1) return String(n);
  if (Number.isNaN(d)) return longText(value);
  const decimals = decimalsOf(d);
  if (decimals === undefined) return `${n}/${d}`;
  const magnitude = Math.abs(n) * ((TENS[decimals] ?? Number.NaN) / d);
  return Number.isSafeInteger(magnitude) ? placed(String(magnitude), n < 0, decimals, ".") : longText(value);
}

function longText(value: Exact): string {
  const { s, n, d } = value.toBig();
  if (d === 1n) return String(s * n);
  // Powers of two need the most decimals for their length: 3.3 for each digit.
  const most = 4 * String(d).length;
  return 10n ** BigInt(most) % d === 0n ? fixed(value, most, ".").replace(/0+$/, "") : `${s * n}/${d}`;
}

/** The number of decimals of a fraction with this denominator; undefined where they never end. */
function decimalsOf(denominator: number): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest % 5 === 0; rest /= 5) fives += 1;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

/** A number for readers: half-up (away from zero), decimal comma, two decimals by default: 89.995 prints "90,00". */
export function formatExact(value: Exact, decimals = 2): string {
  return fixed(value, decimals, ",");
}

/** Half-up at so many decimals, as a number that can be compared. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const magnitude = scaledHalfUp(value, scale);
  return Rational.of(value.compare(0) < 0 ? -magnitude : magnitude, scale);
}

/** The magnitude in units of 1 / scale, half-up. */
function scaledHalfUp(value: Exact, scale: bigint): bigint {
  const { n, d } = value.toBig();
  return (2n * n * scale + d) / (2n * d);
}

function fixed(value: Exact, decimals: number, separator: string): string {
  const magnitude = scaledHalfUp(value, 10n ** BigInt(decimals));
  return placed(String(magnitude), value.compare(0) < 0 && magnitude !== 0n, decimals, separator);
}

/** Digits with their sign and the decimal separator at its place. */
function placed(magnitude: string, isNegative: boolean, decimals: number, separator: string): string {
  const digits = magnitude.padStart(decimals + 1, "0");
  const sign = isNegative ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}${separator}${digits.slice(-decimals)}`;
}
