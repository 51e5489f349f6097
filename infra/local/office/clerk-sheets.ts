import { fileURLToPath } from "node:url";
import type { UnitId } from "../../../domain/values/ids.ts";
import { CHU_THAP_DO, HANH_CHINH } from "./people/units.ts";

/** An attendance sheet as a clerk made it by hand. */
export interface ClerkSheet {
  readonly unit: UnitId;
  readonly file: string;
}

export const CLERK_SHEETS: readonly ClerkSheet[] = [
  { unit: HANH_CHINH.id, file: sheetPath("diem-danh-chi-bo-hanh-chinh-2026.xlsx") },
  { unit: CHU_THAP_DO.id, file: sheetPath("diem-danh-chi-hoi-chu-thap-do-2026.xlsx") },
];

function sheetPath(name: string): string {
  return fileURLToPath(new URL(`sheets/${name}`, import.meta.url));
}
