import { MAX_UPLOAD_BYTES } from "../../domain/protocol/fields.ts";

/**
 * Limits of an uploaded file. A register-year is about 250 rows; the limits allow a hundred times that and keep the
 * worst accepted file below the function's memory and its 20 seconds.
 */
export const LIMITS = {
  fileBytes: MAX_UPLOAD_BYTES,
  parts: 1000,
  /** Bytes of all parts together, both declared and inflated. Excel's own files compress about 8 : 1. */
  unpackedBytes: 100 * 1024 * 1024,
  /**
   * Tags and attributes of all parts that are read, which is what reading takes its time for: about a second a million.
   * 500,000 cells have 3.5 million.
   */
  marks: 6_000_000,
  /** Elements of all relationship parts. */
  relations: 20_000,
  relationBytes: 8 * 1024 * 1024,
  sheets: 255,
  /** Elements of one XML part, and their depth of nesting. */
  elements: 3_000_000,
  depth: 200,
  rowsPerSheet: 20_000,
  /** Cells of all sheets; merged ranges may cover as many on each sheet. */
  cells: 500_000,
  /** Letters of the shared texts, and of the texts in cells, where a shared text counts for each cell. */
  textLength: 20_000_000,
  /** Letters of one cell, Excel's own limit. */
  cellLetters: 32_767,
} as const;
