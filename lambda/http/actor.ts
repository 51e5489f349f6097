import type { Actor } from "../ledger/ledger.ts";
import type { Identity } from "./identity.ts";

/** The client of whoever locks or takes back through the API itself. */
export const API_CLIENT = "api";

/** Who acts, as the journal keeps it. */
export function actor({ user, roles }: Identity, clientId: string): Actor {
  return { user, roles, clientId };
}
