import { type Action, decideAccess, type Reach } from "../../domain/register/access.ts";
import type { Register } from "../../domain/values/ids.ts";
import type { PaneDependencies } from "./dependencies.ts";
import type { Identity } from "../http/identity.ts";
import { readStandpoint } from "../http/standpoint.ts";

/** Whether a user may perform the action on a register, and the user's reach in its year. */
export async function registerAccess(
  deps: Pick<PaneDependencies, "ledger" | "committee">,
  identity: Identity,
  action: Action,
  { unit, year }: Register,
): Promise<{ readonly reach: Reach; readonly decision: ReturnType<typeof decideAccess> }> {
  const { reach } = await readStandpoint(deps, identity, year);
  return { reach, decision: decideAccess(reach, action, unit) };
}
