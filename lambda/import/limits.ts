/**
 * What an uploaded workbook may cost. A register-year is about 250 rows; these leave a hundredfold room and keep the
 * worst accepted file below the function's memory and its 20 seconds.
 */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  parts: 1000,
  /** Of all parts together, as the archive declares and as inflating finds. Excel's own files pack about 8 : 1. */
  unpackedBytes: 200 * 1024 * 1024,
  rowsPerSheet: 20_000,
  /** Of all sheets; merged ranges may cover as many on each. */
  cells: 500_000,
  /** Letters of the texts that the sheets share, and of those that stand in the cells. */
  textLength: 20_000_000,
} as const;
