import * as z from "zod";
import { Day, formatDay } from "../values/day.ts";
import type { ParameterUse } from "../trace/trace.ts";

/** The source of a number. An `assumption` is fixed by no text and shown as such wherever it is used. */
export const Source = z.strictObject({
  kind: z.enum(["law", "local", "assumption"]),
  text: z.string().trim().min(1),
  /** The sentence that fixes the value, word for word. */
  quote: z.string().trim().min(1).max(1000).optional(),
  /** The text's own day in force, where it is not the day from which the policy uses the value. */
  from: Day.optional(),
  /** For a text that has ended: its last day's morrow and the text in its place. */
  ended: z.strictObject({ on: Day, by: z.string().trim().min(1) }).optional(),
  /** For a text that a later one changes: since when, by which, and whether the change was read. */
  amended: z.strictObject({ on: Day, by: z.string().trim().min(1), read: z.boolean() }).optional(),
});
export type Source = z.infer<typeof Source>;

/** The source as it is printed; a text that has ended or was changed is named with the later one. */
export function citation({ text, ended, amended }: Source): string {
  if (ended !== undefined) return `${text} (hết hiệu lực từ ${formatDay(ended.on)}, thay bằng ${ended.by})`;
  if (amended === undefined) return text;
  const unread = amended.read ? "" : "; nội dung sửa đổi chưa kiểm chứng";
  return `${text} (được ${amended.by} sửa đổi từ ${formatDay(amended.on)}${unread})`;
}

/** A value with the day from which it holds and its source. */
export interface InForce<T> {
  readonly effective: Day;
  readonly value: T;
  readonly source: Source;
}
export type Dated<T> = readonly InForce<T>[];

export function dated<T extends z.ZodType>(value: T) {
  return z.array(z.strictObject({ effective: Day, value, source: Source })).min(1);
}

/**
 * The value that holds on a day: the latest with `effective` not after it.
 * @throws RangeError when there is none: `validatePolicy` demands one from the policy's first day on, so this is a bug.
 */
export function inForce<T>(values: Dated<T>, day: Day): InForce<T> {
  const value = values.findLast((candidate) => candidate.effective <= day);
  if (value === undefined) throw new RangeError(`no value in force on ${day}`);
  return value;
}

/** The record of a value's use in a trace. */
export function useOf(id: string, used: InForce<string>): ParameterUse {
  return {
    id,
    value: used.value,
    ...useOfSource(used.source, used.effective),
  };
}

/** The part of a record that tells where a value comes from. @param since the day of the value in the policy */
export function useOfSource(source: Source, since: Day): Omit<ParameterUse, "id" | "value"> {
  return {
    effective: source.from ?? since,
    source: citation(source),
    kind: source.kind,
    ...(source.quote !== undefined && { quote: source.quote }),
  };
}
