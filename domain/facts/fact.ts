import type { FieldsOf, Form } from "../forms/form.ts";
import type { RowRef } from "../trace/trace.ts";

/** A row with the register that it stands in. */
export interface Fact<F extends Form = Form> {
  readonly ref: RowRef;
  readonly register: string;
  /** The year of the register, where it is an earlier one. */
  readonly year?: number | undefined;
  readonly fields: CellsOf<F>;
}

/** An empty cell is null or not there, since the ledger keeps none: making every row whole would cost more than scoring it. */
type CellsOf<F extends Form> = {
  readonly [K in keyof FieldsOf<F>]: null extends FieldsOf<F>[K]
    ? FieldsOf<F>[K] | undefined
    : FieldsOf<F>[K];
};
