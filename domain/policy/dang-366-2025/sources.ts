import { Day } from "../../day.ts";
import type { InForce, Source } from "../dated.ts";

/** Quy định 366-QĐ/TW took effect on this day (Điều 19). */
export const EFFECTIVE = Day.parse("2025-08-30");

export function law(text: string): Source {
  return { kind: "law", text };
}

export function local(text: string): Source {
  return { kind: "local", text };
}

export function assumption(text: string): Source {
  return { kind: "assumption", text };
}

/** A value that holds since the policy began. */
export function since<T>(value: T, source: Source): InForce<T>[] {
  return [{ effective: EFFECTIVE, value, source }];
}
