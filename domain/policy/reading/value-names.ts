import type { Bilingual } from "../../values/bilingual.ts";
import { POLICY_PART_TEXTS, RATER_TEXTS, WORK_CATEGORY_TEXTS } from "../../texts/document/policy-parts.ts";
import { CONDITION_TEXTS, PARAMETER_VALUE_TEXTS, TIE_BREAKER_TEXTS } from "../../texts/trace/rule-terms.ts";
import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS, SUBJECT_KIND_TEXTS } from "../../texts/vocabulary/score.ts";
import { SETTING_VALUE_TEXTS } from "../../texts/vocabulary/settings.ts";
import { TRIGGER_TEXTS } from "../../texts/vocabulary/triggers.ts";

type Texts = Readonly<Record<string, Bilingual>>;

const NAMED: Texts = { ...LEVEL_TEXTS, ...TRIGGER_TEXTS, ...PROPOSAL_TEXTS };
const PARTS: Texts = { ...SUBJECT_KIND_TEXTS, ...POLICY_PART_TEXTS };
const CODES: Texts = {
  ...LEVEL_TEXTS,
  ...SETTING_VALUE_TEXTS,
  ...PARAMETER_VALUE_TEXTS,
  ...RATER_TEXTS,
  ...WORK_CATEGORY_TEXTS,
};

/** What a part of a policy is called: by its title, its level, ground or award, or what a condition is about. */
export function nameOfItem(item: Readonly<Record<string, unknown>>): Bilingual | undefined {
  const { title, level, id, of, by, test, kind } = item;
  if (isBilingual(title)) return title;
  if (typeof id === "string") return NAMED[id];
  if (typeof test === "string" && typeof of === "string" && isCondition(of))
    return joined([CONDITION_TEXTS[of], POLICY_PART_TEXTS[test === "atMost" ? "atMost" : "atLeast"]], " ");
  if (typeof level === "string" && "floor" in item) return NAMED[level];
  if (typeof by === "string") return (TIE_BREAKER_TEXTS as Texts)[by];
  if (typeof kind === "string" && "slots" !== kind) return (POLICY_PART_TEXTS as Texts)[`condition-${kind}`];
  return undefined;
}

/** What a field of a policy is called; undefined for a field that only holds others. */
export function nameOfField(field: string): Bilingual | undefined {
  return PARTS[field];
}

/** A value as it is read: a code in words, several with commas, a decimal in both languages. */
export function valueInWords(value: unknown): Bilingual {
  if (Array.isArray(value)) return joined(value.map(valueInWords), ", ");
  const text = String(value);
  return CODES[text] ?? { vi: text.replace(".", ","), en: text };
}

export function joined(parts: readonly Bilingual[], between: string): Bilingual {
  return {
    vi: parts.map(({ vi }) => vi).join(between),
    en: parts.map(({ en }) => en).join(between),
  };
}

function isCondition(of: string): of is keyof typeof CONDITION_TEXTS {
  return Object.hasOwn(CONDITION_TEXTS, of);
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === "object" && value !== null && "vi" in value && "en" in value;
}
