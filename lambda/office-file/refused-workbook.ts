import type { RefusalCode } from "../../domain/vocabulary/faults/refusal-code.ts";

/** Why a file is refused, with the values of its text. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Aborts the parsing of a file. Thrown and caught inside this folder only: `openWorkbook` turns it into a value.
 */
export class RefusedWorkbook extends Error implements Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, values: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "RefusedWorkbook";
    this.code = code;
    this.values = values;
  }
}
