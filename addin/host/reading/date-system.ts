/**
 * Excel's JavaScript API does not tell which date system a workbook uses, so a cell of the lists sheet shows it: the second day
 * of 1904 is 1 in the 1904 system and 1463 in the 1900 system.
 */
export const DATE_SYSTEM_RANGE = "A1";
export const DATE_SYSTEM_FORMULA = "=DATE(1904,1,2)";

export function isDate1904(probe: unknown): boolean {
  return probe === 1;
}

/** Whether the pattern of short dates, "dd/MM/yyyy" or "M/d/yyyy", begins with the day (rule S35). */
export function isDayFirst(pattern: string): boolean {
  return /[dMy]/.exec(pattern)?.[0] === "d";
}
