import { type Reach, reachesWholeOrganisation } from "../../domain/register/access.ts";
import type { Actor } from "../ledger/ledger.ts";
import type { Identity } from "./contract/request-env.ts";

/** The client id of locks and undos that come through the API itself. */
export const API_CLIENT = "api";

/** The acting user in the journal's form, with what they reach in the year. */
export function actor({ user, roles }: Identity, reach: Reach, clientId: string): Actor {
  return { user, roles, clientId, ofCommittee: reachesWholeOrganisation(reach, "write-register") };
}
