import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { type LeavingText, type ParsedLeaving, parseLeaving } from "../../../domain/forms/leaving.ts";
import type { PreviewRow, RowChoice } from "../../sync/ports/register-sync.ts";
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

/** The parsed inputs about a row that has left; undefined for rows that cannot leave. */
export function leavingOf(register: RegisterState, row: PreviewRow): ParsedLeaving | undefined {
  const form = findForm(row.form);
  if (form === undefined || row.since === undefined) return undefined;
  return parseLeaving(form, row.since, typedLeaving(register, row));
}

/** The choice for each row; undefined while day or reason of a row that has left is missing. */
export function decidedChoices(register: RegisterState): ReadonlyMap<PreviewRow, RowChoice> | undefined {
  const decided = new Map<PreviewRow, RowChoice>();
  for (const [row, choice] of register.choices) {
    const read = choice === "left" ? leavingOf(register, row) : undefined;
    if (choice !== "left") decided.set(row, choice);
    else if (read?.kind === "leaving") decided.set(row, read.leaving);
    else return undefined;
  }
  return decided;
}
