import { formatDayText } from "../wording/day-text.ts";
import { type Exact, exact } from "../values/exact.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import { Day } from "../values/day.ts";
import { Period } from "../values/period.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { fill, type Language, render, type Bilingual } from "../values/bilingual.ts";
import {
  CAP_BASE_TEXTS,
  PARAMETER_TEXTS,
  PARAMETER_VALUE_TEXTS,
  SOURCE_KIND_TEXTS,
} from "../texts/trace/rule-terms.ts";
import {
  BASIS_TEXT,
  ENTERED_BY_TEXTS,
  LISTED_ABOVE_TEXT,
  MEAN_OF_TEXT,
  NOTHING_COUNTED_TEXTS,
  ORIGIN_TEXT,
  OUT_OF_TEXT,
  ROUNDED_PARTS_TEXT,
  THRESHOLDS_TEXT,
  TRACE_TEXTS,
} from "../texts/trace/trace.ts";
import { ROW_TEXTS } from "../texts/trace/rows.ts";
import { nameSettings } from "../wording/setting-words.ts";
import { type FoldedNode, foldTrace } from "../trace/fold-trace.ts";
import { isAdjusted, printedParts } from "../wording/printed-parts.ts";
import { formatDecimal, formatNumber } from "../wording/number-format.ts";
import { groupBy } from "../values/group-by.ts";
import { rowsText, type FormatRow, formatKey } from "./row-words.ts";
import type { ParameterUse, RowRef, TraceNode } from "../trace/trace.ts";

interface ExplainedLine {
  readonly depth: number;
  readonly text: string;
}

/** A node in words, with its rows and sources apart. */
interface ExplainedNode {
  readonly depth: number;
  readonly said: string;
  /** The rows counted, by form; empty for none. */
  readonly rows: string;
  /** The numbers of the policy with their articles; empty for none. */
  readonly sources: string;
  /** A threshold or condition of the rules, which is the same on many score sheets, or the heading above them. */
  readonly ofRules?: "threshold" | "heading";
}

/** Up to so many sources stand in the node's line; more get a line each below it. */
const SOURCES_IN_LINE = 2;
/** Rows that ask are named wherever something was not done for them. */
const ASKING_FORMS: ReadonlySet<string> = new Set(["study-plans"]);
/** Letters from which a source is printed in full only once. */
const LONG_SOURCE = 60;

/**
 * A trace in words, children after and below their parent, folded as a reader needs it (`foldTrace`). The thresholds of
 * the levels come last.
 * @param formatRow a row in words; its key where the rows are not at hand
 */
export function explain(
  trace: TraceNode,
  language: Language,
  formatRow: FormatRow = formatKey,
): ExplainedLine[] {
  const numbers = new Map<string, number>();
  return explainNodes(trace, language, formatRow).map(({ depth, said, rows, sources }) => ({
    depth,
    text: `${said}${rows === "" ? "" : ` [${rows}]`}${sources === "" ? "" : ` (${numbered(sources, numbers, language)})`}`,
  }));
}

/** A long source is printed in full the first time and by its number afterwards. */
function numbered(sources: string, numbers: Map<string, number>, language: Language): string {
  if (sources.length <= LONG_SOURCE) return sources;
  const known = numbers.get(sources);
  const place = known ?? numbers.size + 1;
  numbers.set(sources, place);
  const name = fill(BASIS_TEXT[language], { number: String(place) });
  return known === undefined ? `${name}: ${sources}` : name;
}

/** The same for a table of two columns. */
export function explainNodes(
  trace: TraceNode,
  language: Language,
  formatRow: FormatRow = formatKey,
): ExplainedNode[] {
  return nodesOf(
    foldTrace(trace),
    { language, formatRow, listed: new Set(), printed: printedCriteria(trace) },
    0,
  );
}

/** How a score sheet is told, and which rows it has told already. */
interface Telling {
  readonly language: Language;
  readonly formatRow: FormatRow;
  readonly listed: Set<string>;
  /** Points of criteria as they are printed, so that they add up to the printed score. */
  readonly printed: ReadonlyMap<TraceNode, Exact>;
}

/** Said once, where some criterion is printed otherwise than it would be by itself. */
function roundingNote(node: TraceNode, printed: Telling["printed"], language: Language): string {
  if (node.rule !== "score" || node.children.length === 0) return "";
  const parts = node.children.map(({ value }) => exact(value));
  const shown = node.children.map((part, place) => printed.get(part) ?? parts[place] ?? exact("0"));
  return isAdjusted(parts, shown) ? ROUNDED_PARTS_TEXT[language] : "";
}

function printedCriteria({ children }: TraceNode): ReadonlyMap<TraceNode, Exact> {
  const score = children.find(({ rule, op }) => rule === "score" && op === "sum");
  if (score === undefined) return new Map();
  const printed = printedParts(
    score.children.map(({ value }) => exact(value)),
    exact(score.value),
  );
  return new Map(score.children.map((part, place) => [part, printed[place] ?? exact(part.value)]));
}

function nodesOf(folded: FoldedNode, telling: Telling, depth: number): ExplainedNode[] {
  const { language } = telling;
  const { node, parameters } = folded;
  const inLine = parameters.length <= SOURCES_IN_LINE;
  const own = {
    depth,
    said:
      sentence(node, language, { shown: telling.printed.get(node) }) +
      partsInLine(folded, language) +
      roundingNote(node, telling.printed, language),
    rows: formatCountedRows(folded.rows, telling),
    sources: inLine ? parameters.map((used) => formatSource(used, folded, language)).join("; ") : "",
  };
  const apart = inLine ? [] : parameters;
  const heading: ExplainedNode = {
    depth: depth + 1,
    said: THRESHOLDS_TEXT[language],
    rows: "",
    sources: "",
    ofRules: "heading",
  };
  return [
    own,
    ...folded.children.flatMap((child) => nodesOf(child, telling, depth + 1)),
    ...(apart.length === 0 ? [] : [heading]),
    ...apart.map((used) => ({
      depth: depth + 2,
      said: formatParameter(used, language),
      rows: "",
      sources: origin(used, language),
      ofRules: "threshold" as const,
    })),
  ];
}

/** "/4" behind a criterion's points; " = 5 (2026-01); 4 (2026-02)" behind a mean; the three ratios of a task result. */
function partsInLine({ node, inLine }: Pick<FoldedNode, "node" | "inLine">, language: Language): string {
  const [first] = inLine;
  switch (node.rule) {
    case "criterion": {
      const max = first === undefined ? "" : formatNumber(exact(first.value), language);
      const of = first === undefined ? "" : fill(OUT_OF_TEXT[language], { max });
      return of + nothingCounted(node, language);
    }
    case "task-ratio":
      return fill(MEAN_OF_TEXT[language], {
        parts: inLine
          .map((part) => sentence(part, language, { first: formatDeduction(part, language) }))
          .join("; "),
      });
    case "facts-missing":
      return ` (${inLine.map(({ subject }) => formatSubject(subject, language)).join("; ")})`;
    default:
      return first === undefined ? "" : ` = ${inLine.map((part) => formatPart(part, language)).join("; ")}`;
  }
}

/** "(8 - 0,25 × 1)" for a ratio with a deduction, "(8 + 2)" with tasks beyond the assigned, undefined for any other. */
function formatDeduction({ children: [kept] }: TraceNode, language: Language): string | undefined {
  if (kept?.rule === "tasks-results")
    return `(${kept.children.map(({ value }) => formatNumber(exact(value), language)).join(" + ")})`;
  const [whole, lost] = kept?.children ?? [];
  const [each, times] = lost?.children ?? [];
  if (whole === undefined || each === undefined || times === undefined) return undefined;
  if (lost?.value === "0" || kept?.value === "0") return undefined;
  const [from, weight, count] = [whole, each, times].map(({ value }) => formatNumber(exact(value), language));
  return `(${from} - ${weight} × ${count})`;
}

/** The reason for points, or none, that rest on no row. */
function nothingCounted({ parameters }: TraceNode, language: Language): string {
  const given = parameters.find(({ id }) => id === "when-none")?.value;
  const text = NOTHING_COUNTED_TEXTS[given as keyof typeof NOTHING_COUNTED_TEXTS];
  return text?.[language] ?? "";
}

/** "5 (2026-01, cấp ủy)", with the parts of a month's task result. */
function formatPart(part: TraceNode, language: Language): string {
  if (part.rule === "task-ratio") {
    return sentence(part, language) + partsInLine({ ...foldTrace(part) }, language);
  }
  const source = part.rule === "within-max" ? (part.children[0] ?? part) : part;
  const by = ENTERED_BY_TEXTS[source.rule as keyof typeof ENTERED_BY_TEXTS];
  const cut = source.value === part.value ? "" : ` → ${formatNumber(exact(part.value), language)}`;
  const who = by === undefined ? "" : `, ${by[language]}`;
  return `${formatNumber(exact(source.value), language)}${cut} (${formatSubject(source.subject, language)}${who})`;
}

/** A period or a day as an office writes it inside a sentence; anything else as it is. */
function formatSubject(subject: string | undefined, language: Language): string {
  const day = Day.safeParse(subject);
  if (day.success) return formatDayText(day.data);
  const period = Period.safeParse(subject);
  if (!period.success) return subject ?? "";
  return periodInSentence(period.data, language);
}

interface Instead {
  /** Text for the first part instead of its number. */
  readonly first?: string | undefined;
  /** The number that is shown instead of the node's own. */
  readonly shown?: Exact | undefined;
}

function sentence(node: TraceNode, language: Language, { first, shown }: Instead = {}): string {
  const template = Object.hasOwn(TRACE_TEXTS, node.rule)
    ? TRACE_TEXTS[node.rule as keyof typeof TRACE_TEXTS]
    : undefined;
  const value = exact(node.value);
  const part = (index: number) => {
    const child = node.children[index];
    return child === undefined ? "" : formatNumber(exact(child.value), language);
  };
  const subject = formatSubject(node.subject, language);
  return render(template ?? { vi: `${node.rule}: {value}`, en: `${node.rule}: {value}` }, language, {
    value: formatNumber(shown ?? value, language),
    percent: formatNumber(value.mul(100), language),
    first: first ?? part(0),
    firstPercent: formatNumber(exact(node.children[0]?.value ?? "0").mul(100), language),
    firstSubject: node.children[0]?.subject ?? "",
    second: part(1),
    n: String(node.children.length),
    title: node.title?.[language] ?? subject,
    outcome: node.title === undefined ? "" : `, ${node.title[language]}`,
    subject,
  });
}

/**
 * "Điểm danh: 05/03/2026 Nghị quyết 57 (Nguyễn Văn An; Trần Thị Bình lần 2)" by form. A row that was never changed
 * names no revision, and a row listed above is only counted.
 */
function formatCountedRows(rows: readonly RowRef[], { language, formatRow, listed }: Telling): string {
  return [...groupBy(rows, ({ form }) => form)]
    .map(([form, refs]) => {
      const caption = findForm(form)?.caption[language] ?? form;
      const idOf = ({ key, rev }: RowRef) => `${form} ${key} ${rev}`;
      const fresh = refs.filter((ref) => ASKING_FORMS.has(form) || !listed.has(idOf(ref)));
      for (const ref of fresh) listed.add(idOf(ref));
      const again = refs.length - fresh.length;
      const above = again === 0 ? [] : [fill(LISTED_ABOVE_TEXT[language], { count: String(again) })];
      const told = fresh.map((ref) => {
        const words = formatRow(ref, language);
        if (ref.rev === 1) return words;
        const revision = fill(ROW_TEXTS.revision[language], { rev: String(ref.rev) });
        return { ...words, more: `${words.more}${words.more === "" ? "" : ", "}${revision}` };
      });
      return `${caption}: ${[...above, ...(told.length === 0 ? [] : [rowsText(told)])].join("; ")}`;
    })
    .join("; ");
}

/** A leaf already shows its number; elsewhere the number precedes its origin. */
function formatSource(used: ParameterUse, { node, inLine }: FoldedNode, language: Language): string {
  const isSaid =
    used.id === "award" ||
    (node.op === "value" && node.value === used.value) ||
    node.children[0]?.children[0]?.rule === used.id.replace(".", "-") ||
    inLine.some(({ rule }) => rule === used.id);
  return isSaid ? origin(used, language) : `${formatParameter(used, language)}; ${origin(used, language)}`;
}

/** "366-QĐ/TW Điều 11.2, từ 30/08/2025". */
function origin({ source, kind, effective, quote }: ParameterUse, language: Language): string {
  const quoted = quote === undefined ? "" : `: “${quote}”`;
  const named = nameSettings(source, language);
  const text = `${render(SOURCE_KIND_TEXTS[kind], language, { source: named })}${quoted}`;
  return fill(ORIGIN_TEXT[language], { source: text, day: formatDayText(effective) });
}

/** "Hoàn thành tốt nhiệm vụ - điểm: 70" for HTT.score: a level and what it asks; other names stand in the texts. */
function formatParameter({ id, value }: ParameterUse, language: Language): string {
  const levels: Readonly<Record<string, Bilingual>> = OUTCOME_TEXTS;
  const names: Readonly<Record<string, Bilingual>> = PARAMETER_TEXTS;
  const codes: Readonly<Record<string, Bilingual>> =
    id === "cap.base" ? CAP_BASE_TEXTS : PARAMETER_VALUE_TEXTS;
  const [level = "", of = ""] = id.split(".");
  const name = levels[level] === undefined ? names[id] : names[of];
  const prefix = levels[level] === undefined ? "" : `${levels[level][language]} - `;
  return `${prefix}${name?.[language] ?? id}: ${codes[value]?.[language] ?? formatDecimal(value, language)}`;
}
