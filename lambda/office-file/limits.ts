/**
 * What an uploaded workbook may cost. A register-year is about 250 rows; these leave a hundredfold room and keep the
 * worst accepted file below the function's memory and its 20 seconds.
 */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  parts: 1000,
  /** Of all parts together, as the archive declares and as inflating finds. Excel's own files pack about 8 : 1. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Elements of all parts that say what belongs to what. */
  relations: 20_000,
  relationBytes: 8 * 1024 * 1024,
  sheets: 255,
  /** Of one part's XML: elements, and how deep they stand in each other. */
  elements: 5_000_000,
  depth: 200,
  rowsPerSheet: 20_000,
  /** Of all sheets; merged ranges may cover as many on each. */
  cells: 500_000,
  /** Letters of the texts that the sheets share, and of those that the cells show, a shared text counted for each cell. */
  textLength: 20_000_000,
  /** Letters of one cell: Excel's own limit. */
  cellLetters: 32_767,
} as const;
