import type { Source } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { settle } from "../rating/settle.ts";

/** What the engine gave for a case, for whoever counts what the cases reach. */
export interface SettledCase {
  readonly policy: Policy;
  /** The other rule book of the year. */
  readonly beside?: Policy;
  /** Texts that decided what the case expects and that no score sheet cites: of money, and of whom a book rates. */
  readonly texts: readonly Source[];
  readonly settled: ReturnType<typeof settle>;
  /** By subject, the criteria of which the case says what they give. */
  readonly expected: ReadonlyMap<string, readonly string[]>;
}
