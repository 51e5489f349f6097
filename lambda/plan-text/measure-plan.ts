import { BatchId } from "../../domain/values/ids.ts";
import { readUnits } from "../ledger/units.ts";
import { comparedTexts, comparePlan } from "./compare-plan.ts";
import { findPlanRow, type PlanAuthor, type PlanTextDeps, readBothTexts } from "./plan-text-deps.ts";
import type { PlanPlace } from "./plan-texts.ts";

export type Measured = "changed" | "same" | "plan-not-entered" | "plan-locked" | "register-busy";

/** The client id of measurements in the journal. */
const CLIENT = "plan-texts";

/**
 * Writes the share of the two stored texts into the unit's row through the ledger's lane of measurements, so that it is
 * never entered by hand and every change has history. Without both texts there is nothing to write.
 */
export async function measurePlan(deps: PlanTextDeps, place: PlanPlace, by: PlanAuthor): Promise<Measured> {
  const { plan, superior } = await readBothTexts(deps, place);
  if (plan === undefined || superior === undefined) return "same";
  const row = await findPlanRow(deps, place);
  if (row === undefined) return "plan-not-entered";
  const fields = {
    copiedShare: comparePlan(plan, superior).share,
    comparedTexts: comparedTexts(plan, superior),
  };
  const pushed = await deps.ledger.push(
    { unit: place.unit, year: place.year },
    {
      batchId: BatchId.parse(`${CLIENT}-${deps.newId()}`),
      rows: [{ form: row.form, key: row.key, baseRev: row.rev, fields }],
      lane: { kind: "measurements" },
    },
    { user: by.user, roles: by.roles, clientId: CLIENT },
  );
  if (pushed.kind === "busy") return "register-busy";
  const outcome = pushed.kind === "receipt" ? pushed.rows[0] : undefined;
  switch (outcome?.status) {
    case "accepted":
    case "merged":
      return "changed";
    case "unchanged":
      return "same";
    case "locked":
      return "plan-locked";
    case "conflict":
      // Another text was stored meanwhile; a retry measures the latest one.
      return "register-busy";
    case "invalid":
    case "forbidden":
    case undefined:
      throw new Error(`the measured share of ${place.unit} ${row.key} is refused: ${outcome?.status}`);
  }
}

/**
 * Measures every unit's plan after a new superior's plan and counts the changed shares. A unit without a text or a row,
 * or with a locked period, keeps its share.
 */
export async function measureUnits(
  deps: PlanTextDeps,
  place: PlanPlace,
  by: PlanAuthor,
): Promise<number | "register-busy"> {
  let changed = 0;
  for (const { unit } of await readUnits(deps.ledger, deps.committee, place.year)) {
    if (unit === deps.committee) continue;
    const measured = await measurePlan(deps, { ...place, unit }, by);
    if (measured === "register-busy") return measured;
    if (measured === "changed") changed += 1;
  }
  return changed;
}
