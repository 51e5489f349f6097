import * as z from "zod";
import { RunId, UnitId, Year } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";

/** A whole number of the URL, which arrives as text. */
function numberText(digits: number) {
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`))
    .transform(Number);
}

export const UnitParameter = UnitId.meta({ description: "The unit's id.", examples: ["cb-hanh-chinh"] });

export const YearParameter = numberText(4)
  .pipe(Year)
  .meta({ type: "integer", minimum: 2000, maximum: 2199, description: "The register's year." });

export const PeriodParameter = Period.meta({
  description: "A month, a quarter or a year.",
  examples: ["2026-03", "2026-Q1", "2026"],
});

const RunParameter = RunId.meta({ description: "The run's id." });

export const SinceParameter = numberText(15).default(0).meta({
  type: "integer",
  minimum: 0,
  description: "The cursor of the last answer; 0 for the rows as they stand.",
});

export const RegisterPath = z.object({ unit: UnitParameter, year: YearParameter });
export const RunPath = z.object({ id: RunParameter });
