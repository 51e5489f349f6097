import type { Role } from "../../domain/vocabulary/role.ts";

/** Somebody whom one may say one is, where the identity provider is a list on this machine. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly roles: readonly Role[];
}

export type SignInOutcome = "signed-in" | "cancelled" | "refused";

/** Thrown by `token` when nobody is signed in and nobody can be without being asked. */
export class SignInNeeded extends Error {
  constructor(options?: ErrorOptions) {
    super("nobody is signed in", options);
    this.name = "SignInNeeded";
  }
}

/**
 * Who is at the desk. Tokens stay in memory or the tab's own storage: never in the workbook, which is mailed around,
 * and never where they outlive the tab.
 */
export interface SignIn {
  /** Whom to choose from; empty where the provider asks for the name itself. @throws Error when it cannot be reached. */
  candidates(): Promise<readonly Candidate[]>;
  /** Whether somebody is known from before, without asking anybody. */
  restore(): Promise<boolean>;
  signIn(candidate?: string): Promise<SignInOutcome>;
  signOut(): Promise<void>;
  /**
   * A bearer token for the service; `renew` after the service has refused the last one.
   * @throws SignInNeeded
   */
  token(renew: boolean): Promise<string>;
}
