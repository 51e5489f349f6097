import type { Role } from "../../domain/register/access.ts";
import type { UserId } from "../../domain/values/ids.ts";

/** Who writes, with which roles, from which client: every change set says so. */
export interface Actor {
  readonly user: UserId;
  readonly roles: readonly Role[];
  readonly clientId: string;
}
