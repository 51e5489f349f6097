import { unitExistsOn } from "../facts/status.ts";
import { within } from "../facts/span.ts";
import { periodEnd, periodHasDay } from "../values/period.ts";
import type { Defect, DefectScope } from "./defect.ts";

/** Quarters in which nothing was inspected, and findings after which nobody was reminded in time. */
export function inspectionDefects(scope: DefectScope): readonly Defect[] {
  return [...quartersWithout(scope), ...reminders(scope)];
}

/** Nothing where the rule book itself asks for inspections: then what is missing is a shortfall. */
function quartersWithout({ policy, index, span, facts }: DefectScope): readonly Defect[] {
  if (policy.dues?.inspections !== undefined) return [];
  return index.units
    .filter(({ ref }) => ref.key !== facts.committee)
    .flatMap((unit) => {
      const held = index.inspectionsByRegister.get(unit.ref.key) ?? [];
      return span.quarters
        .filter(
          (quarter) =>
            unitExistsOn(unit, periodEnd(quarter)) &&
            !held.some(({ fields }) => periodHasDay(quarter, fields.date)),
        )
        .map((quarter): Defect => ({
          kind: "inspection-irregular",
          unit: unit.ref.key,
          person: null,
          about: "",
          period: quarter,
          day: periodEnd(quarter),
          doneOn: null,
          row: null,
          source: null,
          column: null,
          figures: null,
        }));
    });
}

/** A finding is reminded of by the day to remedy it, by the end of the period without one. */
function reminders({ index, span, person }: DefectScope): readonly Defect[] {
  const { end } = span;
  return [...index.inspectionsByRegister.values()].flat().flatMap((inspection): Defect[] => {
    const { date, finding, remindedOn, remedyBy, person: concerned } = inspection.fields;
    const by = remedyBy ?? end;
    if (finding == null || !within(span, date) || by > end) return [];
    if (remindedOn != null && remindedOn <= by) return [];
    return [
      {
        kind: remindedOn == null ? "reminder-missing" : "reminder-late",
        unit: inspection.register,
        person: concerned == null ? null : person(concerned),
        about: finding,
        period: null,
        day: by,
        doneOn: remindedOn ?? null,
        row: inspection.ref,
        source: null,
        column: "remindedOn",
        figures: null,
      },
    ];
  });
}
