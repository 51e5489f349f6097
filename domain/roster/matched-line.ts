import type { FieldValue } from "../forms/column.ts";
import type { Fields } from "../forms/form.ts";
import type { RowKey } from "../values/ids.ts";
import type { LineStatus, ListKind, Proof } from "../vocabulary/list/list-kind.ts";
import type { Birth, ListProblem } from "./list-line.ts";

/** A row of the committee's register, with tombstones: a key that was used is not given again. */
export interface StoredRow {
  readonly form: string;
  readonly key: RowKey;
  readonly fields: Fields;
  readonly deleted: boolean;
  readonly rev: number;
  /** The commit of its last change. */
  readonly seq: number;
}

/** A row that a line would write, with the revision that it was compared with. */
export interface ListRow {
  readonly form: string;
  readonly key: string;
  readonly baseRev: number;
  readonly fields: Fields;
}

/** A cell of the register that a line would change. */
export interface LineChange {
  readonly form: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** What would become of a line. */
export interface MatchedLine {
  /** Names the line among all of the file. */
  readonly id: string;
  readonly kind: ListKind;
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
  readonly birth: Birth | undefined;
  readonly status: LineStatus;
  readonly by: Proof | undefined;
  /** The person, unit or directive that it is, or would be. */
  readonly key: string | undefined;
  readonly rows: readonly ListRow[];
  readonly changes: readonly LineChange[];
  readonly problems: readonly ListProblem[];
}
