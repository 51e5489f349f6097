import type { Bilingual } from "../forms/column.ts";
import type { PolicyIssueCode } from "../texts/document/policies.ts";

/** One thing wrong with a policy, at a place of the document such as "levels.1.floor". */
export interface PolicyIssue {
  readonly path: string;
  readonly code: PolicyIssueCode;
  /** What the value should have been, or how far off it is. */
  readonly detail?: Bilingual;
}

/** The names that may stand there. */
export function anyOf(options: object): Bilingual {
  return plain(Object.keys(options).join(", "));
}

/** Numbers and codes read the same in both languages. */
export function plain(text: string): Bilingual {
  return { vi: text, en: text };
}
