/** The text of an action plan, pasted or from a file: permission, storage, measurement. */
import { actionPlans } from "../../domain/forms/catalogue/action-plans.ts";
import { directives } from "../../domain/forms/catalogue/directives.ts";
import { rowPeriod } from "../../domain/forms/row.ts";
import { coveringPeriods } from "../../domain/values/period.ts";
import type { PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
import type { StoredRow } from "../ledger/ledger.ts";
import { comparePlan, planTextOf, recordOf } from "./compare-plan.ts";
import { measurePlan, measureUnits } from "./measure-plan.ts";
import {
  type BothTexts,
  findPlanRow,
  type PlanAuthor,
  type PlanTextDeps,
  readBothTexts,
} from "./plan-text-deps.ts";
import type { PlanPlace } from "./plan-texts.ts";

type PlanFault = "not-found" | "plan-not-entered" | "plan-locked" | "register-busy";
export type PlanTextResult =
  | { readonly kind: "answered"; readonly response: PlanTextResponse }
  | { readonly kind: PlanFault };

/** The stored texts of a plan and their comparison; null for a missing text. */
export async function readPlanText(deps: PlanTextDeps, place: PlanPlace): Promise<PlanTextResponse> {
  const [row, texts] = await Promise.all([findPlanRow(deps, place), readBothTexts(deps, place)]);
  return responseOf(place, row, texts);
}

/** Measures a text without storing it. */
export async function tryPlanText(
  deps: PlanTextDeps,
  place: PlanPlace,
  text: string,
  { user }: PlanAuthor,
): Promise<PlanTextResult> {
  const admitted = await admit(deps, place);
  if (admitted.kind !== "admitted") return admitted;
  const { superior } = await readBothTexts(deps, place);
  const plan = planTextOf(text, { by: user, at: deps.now() });
  return { kind: "answered", response: responseOf(place, admitted.row, { plan, superior }) };
}

/**
 * Stores a text in place of an earlier one and measures it; with the superior's plan, every unit's plan is measured
 * again. Sending the same text again completes a measurement that a lost response or a busy register left unfinished.
 */
export async function givePlanText(
  deps: PlanTextDeps,
  place: PlanPlace,
  text: string,
  author: PlanAuthor,
): Promise<PlanTextResult> {
  const admitted = await admit(deps, place);
  if (admitted.kind !== "admitted") return admitted;
  await deps.plans.keep(place, planTextOf(text, { by: author.user, at: deps.now() }));
  if (place.unit === deps.committee) {
    const remeasured = await measureUnits(deps, place, author);
    if (remeasured === "register-busy") return { kind: remeasured };
    return { kind: "answered", response: { ...(await readPlanText(deps, place)), remeasured } };
  }
  const measured = await measurePlan(deps, place, author);
  if (measured !== "changed" && measured !== "same") return { kind: measured };
  return { kind: "answered", response: await readPlanText(deps, place) };
}

type Admission =
  | { readonly kind: "admitted"; readonly row: StoredRow | undefined }
  | { readonly kind: PlanFault };

/** Whether the plan's directive and row exist, and whether the row may still change. */
async function admit(deps: PlanTextDeps, place: PlanPlace): Promise<Admission> {
  const { unit, year, directive } = place;
  if (unit === deps.committee) {
    const rows = await deps.ledger.allRows({ unit, year }, directives.id);
    const isThere = rows.some(({ key, deleted }) => key === directive && !deleted);
    return isThere ? { kind: "admitted", row: undefined } : { kind: "not-found" };
  }
  const row = await findPlanRow(deps, place);
  if (row === undefined) return { kind: "plan-not-entered" };
  const { locks } = await deps.ledger.head({ unit, year });
  const period = rowPeriod(actionPlans, row.fields, year);
  const isLocked = coveringPeriods(period).some((covering) => locks[covering] !== undefined);
  return isLocked ? { kind: "plan-locked" } : { kind: "admitted", row };
}

function responseOf(
  place: PlanPlace,
  row: StoredRow | undefined,
  { plan, superior }: BothTexts,
): PlanTextResponse {
  const recorded = row?.fields["copiedShare"];
  return {
    unit: place.unit,
    year: place.year,
    directive: place.directive,
    plan: plan === undefined ? null : recordOf(plan),
    superior: superior === undefined ? null : recordOf(superior),
    comparison: plan === undefined || superior === undefined ? null : comparePlan(plan, superior),
    recorded: typeof recorded === "string" ? recorded : null,
    remeasured: 0,
  };
}
