import { type Action, decideAccess, type Reach } from "../../domain/register/access.ts";
import type { Register } from "../../domain/values/ids.ts";
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
