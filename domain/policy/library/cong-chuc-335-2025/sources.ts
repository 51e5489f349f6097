import { Day } from "../../../values/day.ts";
import { valuesFrom } from "../../sources.ts";

/** Nghị định 335/2025/NĐ-CP of 21/12/2025 took effect on this day. */
export const EFFECTIVE = Day.parse("2026-01-01");

export const since = valuesFrom(EFFECTIVE);

export function decree(article: string): string {
  return `335/2025/NĐ-CP ${article}`;
}
