import { actionPlans } from "../../domain/forms/catalogue/action-plans.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { Actor, Ledger, StoredRow } from "../ledger/ledger.ts";
import type { KeptPlanText, PlanPlace, PlanTexts } from "./plan-texts.ts";

export interface PlanTextDeps {
  readonly ledger: Ledger;
  readonly plans: PlanTexts;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
}

export type PlanAuthor = Pick<Actor, "user" | "roles">;

/** The unit's own row for the directive; the committee has no such rows. */
export async function findPlanRow(
  { ledger }: PlanTextDeps,
  { unit, year, directive }: PlanPlace,
): Promise<StoredRow | undefined> {
  const rows = await ledger.allRows({ unit, year }, actionPlans.id);
  return rows.find(({ fields, deleted }) => !deleted && fields["directive"] === directive);
}

export interface BothTexts {
  readonly plan: KeptPlanText | undefined;
  /** The superior's text; absent for the committee's own plan. */
  readonly superior: KeptPlanText | undefined;
}

export async function readBothTexts(
  { plans, committee }: PlanTextDeps,
  place: PlanPlace,
): Promise<BothTexts> {
  const [plan, superior] = await Promise.all([
    plans.find(place),
    place.unit === committee ? undefined : plans.find({ ...place, unit: committee }),
  ]);
  return { plan, superior };
}
