import { displayDay, type Day } from "./day.ts";
import { displayExact, type Exact, exact } from "./exact.ts";
import type { Bilingual } from "./forms/column.ts";
import { findForm } from "./forms/catalogue.ts";
import { discipline } from "./forms/discipline.ts";
import type { Reason } from "./score/result.ts";
import { OUTCOME_OPTIONS } from "./score/level-names.ts";
import { DISCIPLINE_OPTIONS, TRIGGER_OPTIONS } from "./score/trigger-names.ts";
import { REASON_TEXTS } from "./texts/reasons.ts";
import { type Language, render } from "./texts/render.ts";
import {
  CAP_BASE_TEXTS,
  CONDITION_TEXTS,
  PARAMETER_TEXTS,
  PARAMETER_VALUE_TEXTS,
  PROPOSAL_TEXTS,
  SOURCE_KIND_TEXTS,
} from "./texts/score.ts";
import { TRACE_TEXTS } from "./texts/trace.ts";
import { groupBy } from "./score/group-by.ts";
import type { ParameterUse, RowRef, TraceNode } from "./trace.ts";

interface ExplainedLine {
  readonly depth: number;
  readonly text: string;
}

/** A node in words, with what it rests on apart. */
interface ExplainedNode {
  readonly depth: number;
  readonly said: string;
  /** The rows counted, by form; empty for none. */
  readonly rows: string;
  /** The numbers of the policy with their articles; empty for none. */
  readonly sources: string;
}

/** More sources than these would drown their line: each takes a line of its own below it. */
const SOURCES_IN_LINE = 2;

/** A trace in words, one line a node, children after and below their parent. */
export function explain(trace: TraceNode, language: Language): ExplainedLine[] {
  return explainNodes(trace, language).map(({ depth, said, rows, sources }) => ({
    depth,
    text: `${said}${rows === "" ? "" : ` [${rows}]`}${sources === "" ? "" : ` (${sources})`}`,
  }));
}

/** The same for a table of two columns. */
export function explainNodes(trace: TraceNode, language: Language): ExplainedNode[] {
  return nodesOf(trace, language, 0);
}

/** A reason as a sentence with its article in brackets. */
export function explainReason(reason: Reason, language: Language): string {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(reason.values)) {
    values[name.replace(/_(vi|en)$/, "")] =
      reason.values[`${name.slice(0, -3)}_${language}`] ?? word(name, value, language);
  }
  const said = render(REASON_TEXTS[reason.code], language, values);
  return reason.source === "" ? said : `${said} (${reason.source})`;
}

function nodesOf(node: TraceNode, language: Language, depth: number): ExplainedNode[] {
  const inLine = node.parameters.length <= SOURCES_IN_LINE;
  const own = {
    depth,
    said: sentence(node, language),
    rows: rowsInWords(node.rows, language),
    sources: inLine ? node.parameters.map((used) => sourceInWords(used, node, language)).join("; ") : "",
  };
  const apart = inLine ? [] : node.parameters;
  return [
    own,
    ...apart.map((used) => ({
      depth: depth + 1,
      said: parameterInWords(used, language),
      rows: "",
      sources: origin(used, language),
    })),
    ...node.children.flatMap((child) => nodesOf(child, language, depth + 1)),
  ];
}

function sentence(node: TraceNode, language: Language): string {
  const template = Object.hasOwn(TRACE_TEXTS, node.rule)
    ? TRACE_TEXTS[node.rule as keyof typeof TRACE_TEXTS]
    : undefined;
  const value = exact(node.value);
  const part = (index: number) => {
    const child = node.children[index];
    return child === undefined ? "" : number(exact(child.value), language);
  };
  return render(template ?? { vi: `${node.rule}: {value}`, en: `${node.rule}: {value}` }, language, {
    value: number(value, language),
    percent: number(value.mul(100), language),
    first: part(0),
    second: part(1),
    n: String(node.children.length),
    title: node.title?.[language] ?? node.subject ?? "",
    subject: node.subject ?? "",
  });
}

/** "Điểm danh: hn-01.nv-003 lần 2, ..." by form. */
function rowsInWords(rows: readonly RowRef[], language: Language): string {
  const times = language === "vi" ? "lần" : "rev.";
  return [...groupBy(rows, ({ form }) => form)]
    .map(([form, refs]) => {
      const caption = findForm(form)?.caption[language] ?? form;
      return `${caption}: ${refs.map(({ key, rev }) => `${key} ${times} ${rev}`).join(", ")}`;
    })
    .join("; ");
}

/** A leaf has said its number already; elsewhere the number comes before its origin. */
function sourceInWords(used: ParameterUse, node: TraceNode, language: Language): string {
  const isSaid = node.op === "value" && node.value === used.value;
  return isSaid ? origin(used, language) : `${parameterInWords(used, language)}; ${origin(used, language)}`;
}

/** "366-QĐ/TW Điều 11.2, từ 30/08/2025". */
function origin({ source, kind, effective }: ParameterUse, language: Language): string {
  const from = language === "vi" ? "từ" : "from";
  return `${render(SOURCE_KIND_TEXTS[kind], language, { source })}, ${from} ${displayDay(effective as Day)}`;
}

/** "Hoàn thành tốt nhiệm vụ - điểm: 70" for HTT.score: a level and what it asks; other names stand in the texts. */
function parameterInWords({ id, value }: ParameterUse, language: Language): string {
  const levels: Readonly<Record<string, Bilingual>> = OUTCOME_OPTIONS;
  const names: Readonly<Record<string, Bilingual>> = PARAMETER_TEXTS;
  const codes: Readonly<Record<string, Bilingual>> =
    id === "cap.base" ? CAP_BASE_TEXTS : PARAMETER_VALUE_TEXTS;
  const [level = "", of = ""] = id.split(".");
  const name = levels[level] === undefined ? names[id] : names[of];
  const prefix = levels[level] === undefined ? "" : `${levels[level][language]} - `;
  return `${prefix}${name?.[language] ?? id}: ${codes[value]?.[language] ?? decimal(value, language)}`;
}

/** Whole numbers as they are, others half-up with two decimals. */
function number(value: Exact, language: Language): string {
  const text = displayExact(value, value.d === 1n ? 0 : 2);
  return language === "vi" ? text : text.replace(",", ".");
}

const WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  level: OUTCOME_OPTIONS,
  unitLevel: OUTCOME_OPTIONS,
  trigger: TRIGGER_OPTIONS,
  of: CONDITION_TEXTS,
  base: CAP_BASE_TEXTS,
  proposal: PROPOSAL_TEXTS,
  form: DISCIPLINE_OPTIONS,
};
const NUMBERS: ReadonlySet<string> = new Set(["limit", "value", "percent", "floor"]);

/** A reason's value as a reader meets it: codes by name, numbers with the language's decimal sign, days as dates. */
function word(name: string, value: string, language: Language): string {
  const option = WORDS[name]?.[value];
  if (option !== undefined) return option[language];
  if (name === "admittedOn") return displayDay(value as Day);
  if (name === "display" && language === "en") return value.replace(",", ".");
  if (name === "pending") {
    const kinds: Readonly<Record<string, Bilingual>> = discipline.columns.kind.options;
    return value
      .split(", ")
      .map((matter) => kinds[matter]?.[language] ?? matter)
      .join(", ");
  }
  return NUMBERS.has(name) && value !== "-" ? decimal(value, language) : value;
}

/** A limit keeps the decimals that it has: 29.9 must not read as 29,90. */
function decimal(text: string, language: Language): string {
  if (text.includes("/")) return number(exact(text), language);
  return language === "vi" ? text.replace(".", ",") : text;
}
