import { directives } from "../../../domain/forms/catalogue/directives.ts";
import { tidy, unaccent } from "../../../domain/values/fold.ts";
import type { DirectiveLine } from "../../../domain/roster/list-line.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { parseNumberText } from "../../../domain/wording/number-text.ts";
import { findOption } from "../../../domain/wording/option-text.ts";
import type { FactReader } from "./fact-reader.ts";

/** "18-NQ/TW", "05/CT-TU", "335/2025/NĐ-CP": the number of a document inside a text. */
const NUMBER = /\d{1,4}\s*[-/]\s*(?:\d{4}\s*[-/]\s*)?[\p{Lu}Đ]{1,6}(?:\s*[-/]\s*[\p{L}Đ]{1,12}){1,3}/u;

const PLAN_DAYS = [
  ["studyBy", "study-by"],
  ["makeUpBy", "make-up-by"],
  ["essayDue", "essay-due"],
  ["planDue", "plan-due"],
] as const;

/** A line of a list of directives, with the study plan where its columns are there. */
export function readDirectiveLine(reader: FactReader, year: number): DirectiveLine | undefined {
  const written = reader.text("number", "number");
  const title = reader.text("title", "title");
  const number = NUMBER.exec(written ?? "")?.[0] ?? written ?? NUMBER.exec(title ?? "")?.[0];
  if (number === undefined)
    return title === undefined || reader.problems.length > 0
      ? undefined
      : reader.doubt(reader.cells["title"] ?? "", "number-missing", { text: title });
  const directiveKind = readKind(reader, number, written ?? title ?? "");
  const issuer = reader.text("issuer", "issuer");
  const issuedOn = reader.day("issuedOn", "issued", year) ?? dayIn(written);
  return {
    cell: reader.cells["number"] ?? reader.cells["title"] ?? "",
    number: tidy(number).replaceAll(/\s*([-/])\s*/g, "$1"),
    ...(directiveKind !== undefined && { directiveKind }),
    ...(title !== undefined && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(issuedOn && { issuedOn }),
    plan: readPlan(reader, year),
    cells: reader.cells,
    problems: reader.problems,
  };
}

/** "18-NQ/TW ngày 25/10/2017" gives the day too. */
function dayIn(text: string | undefined) {
  const parsed = /ngày/iu.test(text ?? "") ? parseDayText(text ?? "") : undefined;
  return parsed?.kind === "day" && !parsed.yearAssumed ? parsed.day : undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  nq: "nghi-quyet",
  ct: "chi-thi",
  kl: "ket-luan",
  qd: "quy-dinh",
};

function readKind(reader: FactReader, number: string, words: string): string | undefined {
  const { options } = directives.columns.kind;
  const text = reader.text("kind", "document-kind");
  if (text !== undefined) {
    const choices = Object.values(options).map(({ vi }) => vi);
    return (
      findOption(options, text) ??
      SYMBOLS[unaccent(text)] ??
      reader.doubt(reader.cells["kind"] ?? "", "choice-unclear", { text, choices: choices.join("; ") })
    );
  }
  const plain = unaccent(words);
  const named = Object.entries(options).find(([, { vi }]) => plain.startsWith(unaccent(vi)));
  const [, symbol] = /[-/](nq|ct|kl|qd)(?=[-/])/.exec(unaccent(number)) ?? [];
  return named?.[0] ?? SYMBOLS[symbol ?? ""];
}

function readPlan(reader: FactReader, year: number): DirectiveLine["plan"] {
  const plan: Record<string, string | number> = {};
  const number = reader.text("planNumber", "plan-number");
  if (number !== undefined) plan["number"] = number;
  for (const [field, role] of PLAN_DAYS) {
    const day = reader.day(field, role, year + 1);
    if (day !== undefined) plan[field] = day;
  }
  const rate = reader.text("targetRate", "target-rate");
  if (rate !== undefined) {
    const fact = reader.fact("target-rate")?.cell;
    // A cell in percent holds a hundredth of what it shows.
    const shown = fact?.kind === "number" && fact.format.includes("%") ? String(fact.value * 100) : rate;
    const parsed = parseNumberText(shown);
    if (parsed.kind === "number") plan["targetRate"] = parsed.decimal;
    else reader.doubt(reader.cells["targetRate"] ?? "", "number-unclear", { text: rate });
  }
  return plan;
}
