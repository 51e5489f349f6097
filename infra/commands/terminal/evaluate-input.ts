import { readFileSync } from "node:fs";
import path from "node:path";
import { formatDay } from "../../../domain/values/day.ts";
import { fieldName } from "../../../domain/document/document-issue.ts";
import { parseJson } from "../../../domain/document/json-text.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import { findPolicy, POLICIES } from "../../../domain/policy/library/library.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { parsePolicy } from "../../../domain/policy/parse-policy.ts";
import { nameOf } from "../../../domain/policy/policy-name.ts";
import type { OrganisationFacts } from "../../../domain/score/facts/facts.ts";
import { parseFacts } from "../../../domain/score/facts/parse-facts.ts";
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

/** @throws Refused with every fault of the file. */
export function loadFacts(folder: string, file: string): OrganisationFacts {
  const { text, json } = loadJson(folder, file, FACTS_ISSUE_TEXTS);
  const read = parseFacts(json);
  if (read.ok) return read.facts;
  const faults = read.issues.map(({ code, ...issue }) => ({ ...issue, said: FACTS_ISSUE_TEXTS[code] }));
  throw new Refused(faultLines(file, text, faults));
}

/**
 * A policy of the library by its name (a bare id is its newest version), or one in a file; it must be in force at the end of the facts' period.
 * @throws Refused with every fault of the file.
 */
export function loadPolicy(folder: string, name: string, { period }: OrganisationFacts): Policy {
  const policy = name.endsWith(".json") ? policyFile(folder, name) : findPolicy(name);
  if (policy === undefined) {
    const known = POLICIES.map(nameOf).join(", ");
    throw new Refused([`${name}: ${said(EVALUATE_TEXTS["unknown-policy"], { known })}`]);
  }
  if (policy.effective > periodEnd(period)) {
    const values = { effective: formatDay(policy.effective), period };
    throw new Refused([`${name}: ${said(EVALUATE_TEXTS["not-in-force"], values)}`]);
  }
  return policy;
}

function policyFile(folder: string, file: string): Policy {
  const { text, json } = loadJson(folder, file, POLICY_ISSUE_TEXTS);
  const read = parsePolicy(json);
  if (read.ok) return read.policy;
  const faults = read.issues.map(({ path: field, code, detail }) => ({
    field,
    said: POLICY_ISSUE_TEXTS[code],
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
  const read = parseJson(text);
  if (read.ok) return { text, json: read.json };
  const fault = { field: fieldName(read.path), said: texts[read.code], detail: read.detail };
  throw new Refused(faultLines(file, text, [fault]));
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(path.resolve(folder, file), "utf8");
  } catch {
    throw new Refused([`${file}: ${said(EVALUATE_TEXTS.unreadable)}`]);
  }
}

/** Vietnamese with English behind. */
export function said(text: Bilingual, values: Readonly<Record<string, string>> = {}): string {
  return `${render(text, "vi", values)} (${render(text, "en", values)})`;
}
