import type { Bilingual } from "../forms/column.ts";
import type { PolicyIssueCode } from "../texts/policies.ts";

/** One thing wrong with a policy, at a place of the document such as "levels.1.floor". */
export interface PolicyIssue {
  readonly path: string;
  readonly code: PolicyIssueCode;
  /** What the value should have been, where the shape says so. */
  readonly detail?: Bilingual;
}
