import type { Decidable } from "./check-decision.ts";
import type { DecisionKind } from "../vocabulary/decision-kind.ts";

/** What the one remark on a line of the sheet says: why it is decided so where that must be said, or else a note. */
export function remarkField(outcome: DecisionKind, { flags }: Pick<Decidable, "flags">): "reason" | "note" {
  const needsReason = outcome !== "approved" || flags.includes("HOLD") || flags.includes("UNIT_UNDECIDED");
  return needsReason ? "reason" : "note";
}
