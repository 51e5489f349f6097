import { shapeIssues } from "../document/document-issue.ts";
import { Policy } from "./policy.ts";
import type { PolicyIssue } from "./policy-issue.ts";
import { validatePolicy } from "./validate-policy.ts";

type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] };

/** Parses a policy from outside: its shape first, then the cross-checks, which need a well-formed document. */
export function parsePolicy(document: unknown): ParsedPolicy {
  const parsed = Policy.safeParse(document, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(shapeIssues);
    return { ok: false, issues: issues.map(({ field, ...rest }) => ({ path: dotted(field), ...rest })) };
  }
  const issues = validatePolicy(parsed.data);
  return issues.length === 0 ? { ok: true, policy: parsed.data } : { ok: false, issues };
}

/** "levels[1].floor" -> "levels.1.floor", the form of paths in the cross-checks. */
function dotted(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, ".$1");
}
