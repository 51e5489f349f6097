import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import { typedFields } from "../../domain/forms/row.ts";
import { decideAccess, type Reach, showsForm } from "../../domain/register/access.ts";
import type { Action } from "../../domain/vocabulary/rights/action.ts";
import { nearSubjects, type Sight } from "../../domain/register/sight.ts";
import type { Register } from "../../domain/values/ids.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { Identity } from "../http/contract/request-env.ts";
import type { PaneDeps } from "./deps.ts";
import { readReaderView } from "../http/reader-view.ts";

/** Whether a user may perform the action on a register, and the user's reach in its year. */
export async function registerAccess(
  deps: Pick<PaneDeps, "ledger" | "committee">,
  identity: Identity,
  action: Action,
  { unit, year }: Register,
): Promise<{ readonly reach: Reach; readonly decision: ReturnType<typeof decideAccess> }> {
  const { reach } = await readReaderView(deps, identity, year);
  return { reach, decision: decideAccess(reach, action, unit) };
}

/** What the user sees of the rows of a register; only the catalogue holds rows that some readers see less of. */
export async function readSight(
  { ledger, committee }: Pick<PaneDeps, "ledger" | "committee">,
  identity: Identity,
  reach: Reach,
  { unit, year }: Register,
): Promise<Sight> {
  const shows = (form: string): boolean => showsForm(reach, form);
  if (unit !== committee) return { shows, near: undefined, recused: new Set() };
  const [rows, recused] = await Promise.all([
    ledger.allRows({ unit, year }, memberships.id),
    readRecused({ ledger, committee }, identity, year),
  ]);
  const live = rows.filter(({ deleted }) => !deleted);
  const near = nearSubjects(
    reach,
    live.map(({ key, fields }) => typedFields(memberships, key, fields)),
  );
  return { shows, near, recused };
}
