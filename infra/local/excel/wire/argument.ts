import { type Area } from "../model/area.ts";
import { parseAddress } from "../model/address.ts";
import { apiNotFound, invalidArgument } from "../model/excel-error.ts";
import { type RangeTarget, WireObject } from "./wire-object.ts";

/** Arguments come from whatever the add-in wrote: each is checked where it is used, and refused as Excel refuses it. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function optionalTruth(value: unknown): boolean {
  return value !== undefined && value !== null && truth(value);
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function integer(value: unknown): number {
  const whole = number(value);
  if (!Number.isInteger(whole)) throw invalidArgument();
  return whole;
}

export function optionalInteger(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : integer(value);
}

/** One of the listed words, as Excel's string enums are. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], otherwise?: T): T {
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

/** The same where Excel knows more words than this host: the others are told by their name, not as wrong. */
export function answered<T extends string>(
  member: string,
  value: unknown,
  words: readonly T[],
  otherwise?: T,
): T {
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw apiNotFound(`${member}(${String(value)})`);
  return found;
}

/** "#RRGGBB". Excel also knows the names of HTML's colours. */
export function colour(value: unknown): string {
  const given = text(value);
  if (/^#?[0-9a-f]{6}$/i.test(given)) return `#${given.replace("#", "").toUpperCase()}`;
  if (/^[a-z]+$/i.test(given)) throw apiNotFound(`colour ${given}`);
  throw invalidArgument();
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value as readonly unknown[];
}

export function range(value: unknown): RangeTarget {
  if (value instanceof WireObject && value.kind === "Range") return value.target as RangeTarget;
  throw invalidArgument();
}

/** An address inside one sheet. */
export function localArea(value: unknown): Area {
  const parsed = parseAddress(text(value));
  if (parsed === undefined) throw invalidArgument();
  return parsed.area;
}
