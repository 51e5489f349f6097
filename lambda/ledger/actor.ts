import type { Role } from "../../domain/vocabulary/role.ts";
import type { UserId } from "../../domain/values/ids.ts";

/** The writing user, roles and client, recorded in every change set. */
export interface Actor {
  readonly user: UserId;
  readonly roles: readonly Role[];
  readonly clientId: string;
  /** Present for who may write every register; the committee enters what units may not write about each other. */
  readonly ofCommittee?: boolean;
}
