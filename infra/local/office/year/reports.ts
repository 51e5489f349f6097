import { reports } from "../../../../domain/forms/catalogue/due/reports.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { DAN_NGUYEN, type OfficeUnit } from "../people/units.ts";

/** Each unit's word that a quarter is complete, in time but once; of the fourth it is due in the next year. */
export function reportRows(unit: OfficeUnit): WireRow[] {
  return [
    officeRow(reports, { period: "2026-Q1", sentOn: "2026-04-03" }),
    officeRow(reports, { period: "2026-Q2", sentOn: unit === DAN_NGUYEN ? "2026-07-14" : "2026-07-03" }),
    officeRow(reports, { period: "2026-Q3", sentOn: "2026-10-02" }),
  ];
}
