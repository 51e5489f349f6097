import { BatchId } from "../../domain/values/ids.ts";
import { readUnits } from "../ledger/units.ts";
import { comparedTexts, comparePlan } from "./compare-plan.ts";
import { findPlanRow, type PlanAuthor, type PlanTextDeps, readBothTexts } from "./plan-text-deps.ts";
import type { PlanPlace } from "./plan-texts.ts";

export type Measured = "changed" | "same" | "plan-not-entered" | "plan-locked" | "register-busy";

/** The client under which the journal keeps what is measured. */
const CLIENT = "plan-texts";

/**
 * Writes the share of the two kept texts into the unit's row, by the ledger's lane of measurements: no hand enters it, and
 * every change has its history. Without both texts there is nothing to write.
 */
export async function measurePlan(desk: PlanTextDeps, place: PlanPlace, by: PlanAuthor): Promise<Measured> {
  const { plan, superior } = await readBothTexts(desk, place);
  if (plan === undefined || superior === undefined) return "same";
  const row = await findPlanRow(desk, place);
  if (row === undefined) return "plan-not-entered";
  const fields = {
    copiedShare: comparePlan(plan, superior).share,
    comparedTexts: comparedTexts(plan, superior),
  };
  const pushed = await desk.ledger.push(
    { unit: place.unit, year: place.year },
    {
      batchId: BatchId.parse(`${CLIENT}-${desk.newId()}`),
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
      // Another text was given meanwhile. Asked again, the last one counts.
      return "register-busy";
    case "invalid":
    case "forbidden":
    case undefined:
      throw new Error(`the measured share of ${place.unit} ${row.key} is refused: ${outcome?.status}`);
  }
}

/**
 * After the superior's plan: how many units' shares changed. A unit without a text, without a row, or whose period is locked
 * keeps what it has.
 */
export async function measureUnits(
  desk: PlanTextDeps,
  place: PlanPlace,
  by: PlanAuthor,
): Promise<number | "register-busy"> {
  let changed = 0;
  for (const { unit } of await readUnits(desk.ledger, desk.committee, place.year)) {
    if (unit === desk.committee) continue;
    const measured = await measurePlan(desk, { ...place, unit }, by);
    if (measured === "register-busy") return measured;
    if (measured === "changed") changed += 1;
  }
  return changed;
}
