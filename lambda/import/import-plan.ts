import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../domain/forms/form.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { BatchId, type Register, RowKey } from "../../domain/values/ids.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import type { ResolvedWorkbook, ResolvedRow } from "./resolve/resolve-workbook.ts";

/** Rows pushed together. They are stored with the import, because a repeated commit must push exactly the same rows. */
export interface PlannedBatch {
  readonly register: Register;
  readonly batchId: BatchId;
  readonly rows: readonly WireRow[];
}

/** The present revision of a row, 0 for a row that never existed. */
export type RevisionOf = (register: Register, form: string, key: string) => number;

/** Far below the 400 KB of an item, so that a batch fits one item. */
const ROWS_PER_BATCH = 400;
const BYTES_PER_BATCH = 250_000;

/**
 * The batches of an import: people first, because the ledger refuses marks of a person outside the catalogue, then
 * other catalogue rows, then the unit's own.
 */
export function planBatches(
  name: string,
  resolved: ResolvedWorkbook,
  registers: {
    readonly unit: UnitId;
    readonly committee: UnitId;
    readonly year: number;
    readonly addPeople: boolean;
  },
  revisionOf: RevisionOf,
): readonly PlannedBatch[] {
  const { unit, committee, year, addPeople } = registers;
  const unitRegister: Register = { unit, year };
  const catalogue: Register = { unit: committee, year };
  const patchOf = (
    register: Register,
    row: Pick<ResolvedRow, "key" | "fields">,
    form: string,
    revision?: number,
  ): WireRow => ({
    form,
    key: RowKey.parse(row.key),
    baseRev: revision ?? revisionOf(register, form, row.key),
    fields: { ...row.fields },
  });
  const people = addPeople
    ? resolved.newPeople.flatMap(({ rows }) => rows.map((row) => patchOf(catalogue, row, row.form)))
    : [];
  const rowsOf = (scope: "catalogue" | "unit", register: Register): WireRow[] =>
    resolved.rows
      .filter(({ form }) => form.scope === scope)
      // A batch may end between a person and a membership, which must come later.
      .toSorted((left, right) => formOrder(left.form) - formOrder(right.form))
      .map((row) => patchOf(register, row, row.form.id, row.revision));
  return [
    ...splitRows(catalogue, `${name}.people`, people),
    ...splitRows(catalogue, `${name}.catalogue`, rowsOf("catalogue", catalogue)),
    ...splitRows(unitRegister, `${name}.rows`, rowsOf("unit", unitRegister)),
  ];
}

function formOrder({ id }: Form): number {
  return FORMS.findIndex((form) => form.id === id);
}

function splitRows(register: Register, name: string, rows: readonly WireRow[]): readonly PlannedBatch[] {
  const groups: WireRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    const group = groups.at(-1);
    if (group === undefined || group.length === ROWS_PER_BATCH || bytes + size > BYTES_PER_BATCH) {
      groups.push([row]);
      bytes = size;
    } else {
      group.push(row);
      bytes += size;
    }
  }
  return groups.map((group, index) => ({
    register,
    batchId: BatchId.parse(`${name}.${index + 1}`),
    rows: group,
  }));
}
