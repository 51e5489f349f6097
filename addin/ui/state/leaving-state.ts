import type { LeavingText } from "../../../domain/forms/leaving.ts";
import type { PreviewRow } from "../../sync/ports/register-sync.ts";
import type { RegisterState } from "./register-state.ts";

const NOTHING_TYPED: LeavingText = { day: "", reason: "" };

export function typedLeaving({ leavings }: RegisterState, row: PreviewRow): LeavingText {
  return leavings.get(row) ?? NOTHING_TYPED;
}

export function withLeaving(
  register: RegisterState,
  row: PreviewRow,
  part: Partial<LeavingText>,
): RegisterState {
  const typed = { ...typedLeaving(register, row), ...part };
  return { ...register, leavings: new Map(register.leavings).set(row, typed) };
}
