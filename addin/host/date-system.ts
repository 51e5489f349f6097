/**
 * Excel's JavaScript interface does not say in which date system a workbook counts, so a cell of the lists sheet is
 * asked: the second day of 1904 is 1 where counting begins with that year, and 1463 where it begins with 1900.
 */
export const DATE_SYSTEM_RANGE = "A1";
export const DATE_SYSTEM_FORMULA = "=DATE(1904,1,2)";

export function isDate1904(probe: unknown): boolean {
  return probe === 1;
}
