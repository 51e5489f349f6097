import { Day } from "../../../values/day.ts";
import { valuesFrom } from "../../sources.ts";

/** Quy định 366-QĐ/TW took effect on this day (Điều 19). */
export const EFFECTIVE = Day.parse("2025-08-30");

export const since = valuesFrom(EFFECTIVE);
