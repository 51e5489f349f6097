import type { DueDeps } from "../due/due-office.ts";

export interface MovementDeps extends DueDeps {
  /** An ISO instant. */
  readonly now: () => string;
}
