import type { Role } from "../../domain/vocabulary/role.ts";

/** A user to choose from, where the identity provider is a list on this machine. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly roles: readonly Role[];
}

export type SignInOutcome = "signed-in" | "cancelled" | "refused";

/** Thrown by `token` when nobody is signed in and a token needs the user's action. */
export class SignInNeeded extends Error {
  constructor(options?: ErrorOptions) {
    super("nobody is signed in", options);
    this.name = "SignInNeeded";
  }
}

/**
 * The user's sign-in. Tokens stay in memory or in the tab's session storage: never in the workbook, which is mailed
 * around, and never where they outlive the tab.
 */
export interface SignIn {
  /** Users to choose from; empty where the provider asks for the name itself. @throws Error when it cannot be reached. */
  candidates(): Promise<readonly Candidate[]>;
  /** Whether an earlier sign-in could be restored without a prompt. */
  restore(): Promise<boolean>;
  signIn(candidate?: string): Promise<SignInOutcome>;
  signOut(): Promise<void>;
  /**
   * A bearer token for the service; `renew` is true after the service has refused the last one.
   * @throws SignInNeeded
   */
  token(renew: boolean): Promise<string>;
}
