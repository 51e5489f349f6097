import { POLICY_FINDING_TEXTS } from "../../texts/document/policy-findings.ts";
import { type Bilingual, fill, type Language } from "../../values/bilingual.ts";
import type { PolicyFindingCode } from "../../vocabulary/faults/policy-finding.ts";

/** Something that a sound policy leaves open, at its place in the document, with the words of its text. */
export interface Finding {
  readonly code: PolicyFindingCode;
  readonly place: string;
  readonly values: Readonly<Record<string, Bilingual>>;
}

export function findingText({ code, values }: Finding, language: Language): string {
  const words = Object.entries(values).map(([name, value]) => [name, value[language]]);
  return fill(POLICY_FINDING_TEXTS[code][language], Object.fromEntries(words));
}
