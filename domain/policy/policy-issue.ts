import type { Bilingual } from "../values/bilingual.ts";
import type { PolicyIssueCode } from "../vocabulary/faults/policy-issue-code.ts";

/** One fault in a policy, at a path of the document such as "levels.1.floor". */
export interface PolicyIssue {
  readonly path: string;
  readonly code: PolicyIssueCode;
  /** The expected value, or the distance to it. */
  readonly detail?: Bilingual;
}

/** A list of the allowed names. */
export function anyOf(codes: readonly string[]): Bilingual {
  return plain(codes.join(", "));
}

/** A text of numbers or codes, the same in both languages. */
export function plain(text: string): Bilingual {
  return { vi: text, en: text };
}
