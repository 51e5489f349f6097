import type { DecisionInput } from "../protocol/decisions.ts";
import type { Decidable } from "./decision-basis.ts";

/** What the one remark on a line of the sheet says: why it is decided so where that must be said, or else a note. */
export function remarkField(
  { outcome, exception }: Pick<DecisionInput, "outcome" | "exception">,
  { flags }: Pick<Decidable, "flags">,
): "reason" | "note" {
  const isHeld = flags.includes("HOLD") || flags.includes("UNIT_UNDECIDED");
  return outcome !== "approved" || exception !== null || isHeld ? "reason" : "note";
}
