import { taskResults } from "../../../domain/forms/catalogue/task-results.ts";
import { BatchId } from "../../../domain/values/ids.ts";
import { monthPeriod } from "../../../domain/values/period.ts";
import type { CorrectionRequest } from "../../../domain/protocol/corrections.ts";
import { DEMO_YEAR } from "./generator/choices.ts";
import type { Office } from "./office.ts";
import { QUOC_HOI } from "./people/units.ts";
import { clerkOfUnit } from "./people/users.ts";

/** The month of the correction, for which no hand-made sheet has rows. */
export const CORRECTED_MONTH = monthPeriod(DEMO_YEAR, 4);

export const CORRECTING_CLERK = clerkOfUnit(QUOC_HOI);

/**
 * Corrects a task that was wrongly entered as late, which gives a level to one person's month that fitted none.
 * @throws Error for an office without a late task in that cell and month
 */
export function lateCorrection({ registers }: Office): CorrectionRequest {
  const row = registers
    .get(QUOC_HOI.id)
    ?.find(
      ({ form, fields = {} }) =>
        form === taskResults.id && fields["period"] === CORRECTED_MONTH && Number(fields["late"]) > 0,
    );
  if (row === undefined) throw new Error(`nobody late in ${QUOC_HOI.id} in ${CORRECTED_MONTH}`);
  return {
    requestId: BatchId.parse(`dinh-chinh-${CORRECTED_MONTH}`),
    unit: QUOC_HOI.id,
    year: DEMO_YEAR,
    reason: "Phiếu trình ký ngày 17/4 cho thấy việc xong đúng hạn; văn thư vào sổ nhầm là chậm.",
    rows: [{ form: row.form, key: row.key, baseRev: 1, fields: { late: 0 } }],
  };
}
