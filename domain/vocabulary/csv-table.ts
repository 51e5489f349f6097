import * as z from "zod";

/** The tables for programs. */
export const CSV_TABLES = [
  "study",
  "collectives",
  "people",
  "proposals",
  "receipts",
  "shortfalls",
  "registers",
] as const;
export const CsvTable = z.enum(CSV_TABLES);
export type CsvTable = z.infer<typeof CsvTable>;
