import type { Policy } from "../policy/policy.ts";
import type { settle } from "../rating/settle.ts";

/** What the engine gave for a case, for whoever counts what the cases reach. */
export interface SettledCase {
  readonly policy: Policy;
  readonly settled: ReturnType<typeof settle>;
  /** By subject, the criteria of which the case says what they give. */
  readonly expected: ReadonlyMap<string, readonly string[]>;
}
