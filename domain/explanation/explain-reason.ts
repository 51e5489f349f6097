import { formatDayText } from "../wording/day-text.ts";
import { discipline } from "../forms/catalogue/discipline.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import type { Reason } from "../score/result.ts";
import { DISCIPLINE_DEGREE_TEXTS, TRIGGER_TEXTS } from "../texts/vocabulary/triggers.ts";
import { exact } from "../values/exact.ts";
import { formatDecimal, formatNumber } from "../wording/number-format.ts";
import { REASON_TEXTS } from "../texts/trace/reasons.ts";
import { type Language, render, type Bilingual } from "../values/bilingual.ts";
import {
  CAP_BASE_TEXTS,
  CAP_HEADS_TEXTS,
  CAP_ROUNDING_TEXTS,
  CONDITION_TEXTS,
} from "../texts/trace/rule-terms.ts";
import { PROPOSAL_TEXTS } from "../texts/vocabulary/score.ts";
import { nameSettings } from "../wording/setting-words.ts";

/** A reason as a sentence with its article in brackets. */
export function explainReason(reason: Reason, language: Language): string {
  const sentence = render(REASON_TEXTS[reason.code], language, reasonValues(reason, language));
  return reason.source === "" ? sentence : `${sentence} (${nameSettings(reason.source, language)})`;
}

/** The values of a reason as a reader reads them, by the names in its text. */
export function reasonValues(reason: Reason, language: Language): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(reason.values)) {
    values[name.replace(/_(vi|en)$/, "")] =
      reason.values[`${name.slice(0, -3)}_${language}`] ?? word(name, value, language);
  }
  return { ...values, ...roundedValue(reason, language) };
}

/** What was reached with more than two decimals, in two, unless it would then read as the limit that it does not reach. */
function roundedValue(
  { values: { value, limit } }: Reason,
  language: Language,
): Readonly<Record<string, string>> {
  if (value === undefined || !/\.\d{3}/.test(value)) return {};
  const text = formatNumber(exact(value), language);
  const isLimit = limit !== undefined && /\d/.test(limit) && formatNumber(exact(limit), language) === text;
  return isLimit ? {} : { value: text };
}

const WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  level: OUTCOME_TEXTS,
  unitLevel: OUTCOME_TEXTS,
  trigger: TRIGGER_TEXTS,
  of: CONDITION_TEXTS,
  base: CAP_BASE_TEXTS,
  rounding: CAP_ROUNDING_TEXTS,
  heads: CAP_HEADS_TEXTS,
  proposal: PROPOSAL_TEXTS,
  form: DISCIPLINE_DEGREE_TEXTS,
};
const NUMBERS: ReadonlySet<string> = new Set(["limit", "value", "percent", "floor"]);

/** A reason's value for a reader: names for codes, the language's decimal sign in numbers, dates for days. */
function word(name: string, value: string, language: Language): string {
  const option = WORDS[name]?.[value];
  if (option !== undefined) return option[language];
  if (name === "admittedOn") return formatDayText(value);
  if (name === "display" && language === "en") return value.replace(",", ".");
  if (name === "pending") {
    const kinds: Readonly<Record<string, Bilingual>> = discipline.columns.kind.options;
    return value
      .split(", ")
      .map((matter) => kinds[matter]?.[language] ?? matter)
      .join(", ");
  }
  return NUMBERS.has(name) && value !== "-" ? formatDecimal(value, language) : value;
}
