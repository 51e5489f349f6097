/** The clerk's choices about conflicts and about rows that lost their keys. */
import type { Broken, Conflict, ConflictChoice, RepairProposal } from "../../sync/ports/register-sync.ts";
import type { RegisterState } from "./register-state.ts";

export function withConflictChoice(
  register: RegisterState,
  conflict: Conflict,
  field: string,
  choice: ConflictChoice,
): RegisterState {
  const before = register.conflictChoices.get(conflict) ?? {};
  return {
    ...register,
    conflictChoices: new Map(register.conflictChoices).set(conflict, { ...before, [field]: choice }),
  };
}

/** Whether every field of the conflict has its decision (rule S11: the default is no write). */
export function isDecided(register: RegisterState, conflict: Conflict): boolean {
  const chosen = register.conflictChoices.get(conflict) ?? {};
  return conflict.fields.every(({ field }) => chosen[field] !== undefined);
}

export function matchId(form: string, place: number): string {
  return `${form}!${place}`;
}

export function withMatch(register: RegisterState, id: string, accepted: boolean): RegisterState {
  const refused = new Set(register.refused);
  if (accepted) refused.delete(id);
  else refused.add(id);
  return { ...register, refused };
}

/** The proposals without the refused matches; refused rows stay without a key and count as new. */
export function acceptedRepair(register: RegisterState): readonly RepairProposal[] {
  return (register.repair ?? []).map((proposal) => ({
    ...proposal,
    matches: proposal.matches.filter(
      ({ place, key }) => key !== undefined && !register.refused.has(matchId(proposal.form, place)),
    ),
  }));
}

export function isRepairable(why: Broken["why"]): boolean {
  return ["sheet-gone", "key-column-gone", "columns-unclear", "damaged", "taken-back"].includes(why);
}
