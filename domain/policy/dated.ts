import * as z from "zod";
import { Day } from "../values/day.ts";
import type { ParameterUse } from "../trace/trace.ts";

/** The source of a number. An `assumption` is fixed by no text and shown as such wherever it is used. */
export const Source = z.strictObject({
  kind: z.enum(["law", "local", "assumption"]),
  text: z.string().trim().min(1),
});
export type Source = z.infer<typeof Source>;

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
    effective: used.effective,
    source: used.source.text,
    kind: used.source.kind,
  };
}
