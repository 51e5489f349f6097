import type { BatchId } from "../../../domain/values/ids.ts";
import type { CorrectionId, CorrectionResponse } from "../../../domain/protocol/corrections.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import type { PreviewRow } from "../../sync/ports/register-sync.ts";
import type { BoundRegister } from "./register-state.ts";

/** The draft of a correction request: rows of a locked period with the values of the sheet. */
export interface CorrectionDraft {
  /** The same for every try, so that a retry after a lost answer makes no second request. */
  readonly requestId: BatchId;
  readonly register: BoundRegister;
  readonly rows: readonly PreviewRow[];
  readonly chosen: ReadonlySet<PreviewRow>;
  readonly reason: string;
}

export interface CorrectionState {
  readonly draft: CorrectionDraft | undefined;
  readonly year: number | undefined;
  readonly list: readonly CorrectionResponse[] | undefined;
  /** How many the reader is not shown. */
  readonly withheld: number;
  /** The decision that waits for its reason. */
  readonly deciding:
    | { readonly id: CorrectionId; readonly outcome: "approve" | "refuse"; readonly reason: string }
    | undefined;
}

export const NO_CORRECTIONS: CorrectionState = {
  draft: undefined,
  year: undefined,
  list: undefined,
  withheld: 0,
  deciding: undefined,
};

/** Whether a correction can contain the row: it is changed, new or cleared. */
export function isCorrectable({ kind, key }: PreviewRow): boolean {
  return key !== undefined && (kind === "changed" || kind === "new" || kind === "cleared");
}

/** The patch of one row. `baseRev` is its current revision in the register, 0 for a row that is not there. */
export function correctedRow({ form, key, kind, fields }: PreviewRow, baseRev: number): WireRow {
  if (key === undefined) throw new Error("a row without a key cannot be corrected");
  const address = { form, key, baseRev };
  if (kind === "cleared") return { ...address, deleted: true };
  return { ...address, fields: Object.fromEntries(fields.map(({ field, after }) => [field, after])) };
}

export function withTicked(draft: CorrectionDraft, row: PreviewRow, ticked: boolean): CorrectionDraft {
  const chosen = new Set(draft.chosen);
  if (ticked) chosen.add(row);
  else chosen.delete(row);
  return { ...draft, chosen };
}
