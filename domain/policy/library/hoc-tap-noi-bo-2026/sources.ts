import { Day } from "../../../values/day.ts";
import { valuesFrom } from "../../sources.ts";

export const EFFECTIVE = Day.parse("2026-01-01");

/** A placeholder for the office's own decision: this policy is an example and no text in force. */
export const OFFICE = "quy chế nội bộ của cơ quan (ví dụ)";

export const since = valuesFrom(EFFECTIVE);
