import type { GrantAccess } from "../../../domain/register/access.ts";
import type { UsersResponse } from "../../../domain/protocol/users.ts";

export type ListedUser = UsersResponse["users"][number];

/** A user as typed, before it is stored. */
export interface NewUser {
  readonly signIn: string;
  readonly fullName: string;
  readonly unit: string;
  readonly access: GrantAccess;
}

export interface UsersState {
  readonly year: number;
  readonly users: readonly ListedUser[];
  /** The table as a file, where Excel could not open it. */
  readonly download: { readonly name: string; readonly url: string } | undefined;
  readonly adding: NewUser | undefined;
  /** The user whose leaving is being entered, by the key of the row, and the day as typed. */
  readonly leaving: { readonly key: string; readonly day: string } | undefined;
}
