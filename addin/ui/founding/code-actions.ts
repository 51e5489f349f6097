import type { WireRow } from "../../../domain/protocol/push.ts";
import { proposeCodes } from "../../../domain/register/missing-codes.ts";
import type { ActionDeps } from "../actions/action-deps.ts";
import { during } from "../actions/during.ts";
import { sendRows } from "./office-actions.ts";

/** Where a code that cannot be given is told. */
export const MISSING_CODES = "missing-codes";
/** Rows that one request takes. */
const AT_ONCE = 300;

/** Short codes for rows of a catalogue that have none, such as those of an office older than the codes. */
export function makeCodeActions(deps: ActionDeps) {
  return {
    /** Gives every unit or person without a code the next one of its kind. */
    giveCodes: (form: "units" | "people") =>
      during(deps, `missing-codes-${form}`, async () => {
        for (;;) {
          const { office } = deps.store.get();
          const proposed = office === undefined ? [] : proposeCodes(office.rows, form);
          const rows = proposed.slice(0, AT_ONCE).map(({ row, field, code }): WireRow => ({
            form,
            key: row.key,
            baseRev: row.rev,
            fields: { [field]: code },
          }));
          if (!(await sendRows(deps, rows, () => MISSING_CODES))) return;
        }
      }),
  };
}
