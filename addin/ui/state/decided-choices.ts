import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { type ParsedLeaving, parseLeaving } from "../../../domain/forms/leaving.ts";
import type { PreviewRow, RowChoice } from "../../sync/ports/register-sync.ts";
import { typedLeaving } from "./leaving-state.ts";
import type { RegisterState } from "./register-state.ts";

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
