import { readFileSync } from "node:fs";
import path from "node:path";
import { formatDay } from "../../../domain/values/day.ts";
import { fieldName } from "../../../domain/document/document-issue.ts";
import { parseJson } from "../../../domain/document/json-text.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import { criteriaLimits } from "../../../domain/policy/criterion-limits.ts";
import { findPolicy, POLICIES } from "../../../domain/policy/library/library.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { parsePolicy } from "../../../domain/policy/parse-policy.ts";
import { nameOf } from "../../../domain/policy/policy-name.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { parseFacts } from "../../../domain/facts/parse-facts.ts";
import { EVALUATE_TEXTS } from "../../../domain/texts/document/evaluate.ts";
import { FACTS_ISSUE_TEXTS } from "../../../domain/texts/document/facts.ts";
import { POLICY_ISSUE_TEXTS } from "../../../domain/texts/document/policies.ts";
import { render, type Bilingual } from "../../../domain/values/bilingual.ts";
import { faultLines } from "./document-fault.ts";

/** Faults of the input, one line each. */
export class Refused extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/**
 * @param policy the rule book that points are compared with; without it they are not
 * @throws Refused with every fault of the file
 */
export function loadFacts(folder: string, file: string, policy?: Policy): OrganisationFacts {
  const { text, json } = loadJson(folder, file, FACTS_ISSUE_TEXTS);
  const parsed = parseFacts(json, policy && criteriaLimits(policy, POLICIES));
  if (parsed.ok) return parsed.facts;
  const faults = parsed.issues.map(({ code, ...issue }) => ({ ...issue, message: FACTS_ISSUE_TEXTS[code] }));
  throw new Refused(faultLines(file, text, faults));
}

/**
 * A policy of the library by its name (a bare id is its newest version), or one in a file; it must be in force at the end of the facts' period.
 * @throws Refused with every fault of the file.
 */
export function loadPolicy(folder: string, name: string, { period }: OrganisationFacts): Policy {
  const policy = name.endsWith(".json") ? policyFile(folder, name) : findPolicy(name);
  if (policy === undefined) {
    const policyIds = POLICIES.map(nameOf).join(", ");
    throw new Refused([
      `${name}: ${formatWithEnglish(EVALUATE_TEXTS["unknown-policy"], { known: policyIds })}`,
    ]);
  }
  if (policy.effective > periodEnd(period)) {
    const values = { effective: formatDay(policy.effective), period };
    throw new Refused([`${name}: ${formatWithEnglish(EVALUATE_TEXTS["not-in-force"], values)}`]);
  }
  return policy;
}

function policyFile(folder: string, file: string): Policy {
  const { text, json } = loadJson(folder, file, POLICY_ISSUE_TEXTS);
  const parsed = parsePolicy(json);
  if (parsed.ok) return parsed.policy;
  const faults = parsed.issues.map(({ path: field, code, detail }) => ({
    field,
    message: POLICY_ISSUE_TEXTS[code],
    detail,
  }));
  throw new Refused(faultLines(file, text, faults));
}

function loadJson(
  folder: string,
  file: string,
  texts: Readonly<Record<"not-json" | "duplicate-field", Bilingual>>,
) {
  const text = readText(folder, file);
  const parsed = parseJson(text);
  if (parsed.ok) return { text, json: parsed.json };
  const fault = { field: fieldName(parsed.path), message: texts[parsed.code], detail: parsed.detail };
  throw new Refused(faultLines(file, text, [fault]));
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(path.resolve(folder, file), "utf8");
  } catch {
    throw new Refused([`${file}: ${formatWithEnglish(EVALUATE_TEXTS.unreadable)}`]);
  }
}

/** A text in Vietnamese with the English in brackets. */
export function formatWithEnglish(text: Bilingual, values: Readonly<Record<string, string>> = {}): string {
  return `${render(text, "vi", values)} (${render(text, "en", values)})`;
}
