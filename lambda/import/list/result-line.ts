import { fold } from "../../../domain/values/fold.ts";
import type { ResultLine, YearAward, YearResult } from "../../../domain/roster/list-line.ts";
import { parseLevelText } from "../../../domain/roster/level-text.ts";
import { parsePaper } from "../../../domain/wording/paper-text.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Fact } from "./line-facts.ts";
import { readPerson } from "./person-facts.ts";

/** A cell of a level or an award, with the year that its column gives. */
export interface ResultFact extends Fact {
  readonly of: "level" | "award";
  readonly year: number | undefined;
  /** Number, day and body of the decision, where columns beside it give them. */
  readonly number: Fact | undefined;
  readonly decidedOn: Fact | undefined;
  readonly decidedBy: Fact | undefined;
}

/** Nobody was rated: no level, and no fault. */
const NOT_RATED =
  /^(|khong xep loai|chua xep loai|khong danh gia|chua danh gia|khong thuoc dien|mien|mien xep loai|0)$/;

/** A line of levels and awards of earlier years, of a person or of a unit. */
export function readResultLine(
  reader: FactReader,
  cells: readonly ResultFact[],
  year: number,
  captionOf: (column: number) => string,
): ResultLine | undefined {
  const person = readPerson(reader, year, captionOf);
  const unit = person === undefined ? reader.text("unit", "unit") : undefined;
  if (person === undefined && unit === undefined) return undefined;
  const lineYear = readYear(reader);
  const typical = reader.flag("typical", "typical");
  const of = (kind: ResultFact["of"]) => cells.filter((cell) => cell.of === kind);
  const hasLevels = of("level").some(({ text }) => !NOT_RATED.test(fold(text)));
  const results = of("level").flatMap((cell): YearResult[] => {
    const { at, text, year: ofColumn } = cell;
    if (NOT_RATED.test(fold(text))) return [];
    const parsed = parseLevelText(text);
    if (parsed === undefined) {
      reader.doubt(at, "level-unclear", { text });
      return [];
    }
    const isTypical = parsed.typical || typical;
    return [
      {
        year: ofColumn ?? lineYear,
        cell: at,
        level: parsed.level,
        ...(isTypical !== undefined && (isTypical || typical !== undefined) && { typical: isTypical }),
        ...paperOf(reader, cell, year),
      },
    ];
  });
  const awards = of("award").flatMap((cell): YearAward[] => {
    const { at, text, year: ofColumn } = cell;
    if (NO_AWARD.test(fold(text)) || !reader.isSound(cell)) return [];
    // The decision beside a level is that of the level.
    const paper = hasLevels ? {} : paperOf(reader, cell, year);
    return [{ year: ofColumn ?? lineYear, cell: at, award: text, ...paper }];
  });
  const { gender: _, ...claim } = person ?? {
    gender: undefined,
    cell: reader.cells["unit"] ?? "",
    fullName: "",
  };
  return {
    cell: claim.cell,
    subject: unit === undefined ? { person: claim } : { unit },
    results,
    awards,
    cells: reader.cells,
    problems: reader.problems,
  };
}

/** Nothing was given. */
const NO_AWARD = /^(|khong|khong co|chua co|chua|0)$/;

/** The decision in its own columns; a number may cite the whole of it. */
function paperOf(reader: FactReader, { number, decidedOn, decidedBy }: ResultFact, year: number) {
  const isCited = number !== undefined && reader.isSound(number);
  const cited = isCited ? parsePaper(number.text) : undefined;
  const day = decidedOn === undefined ? undefined : reader.dayOf(decidedOn, year);
  const body = decidedBy !== undefined && reader.isSound(decidedBy) ? decidedBy.text : undefined;
  return {
    ...cited,
    ...(day !== undefined && { decidedOn: day }),
    ...(body !== undefined && { decidedBy: body }),
  };
}

function readYear(reader: FactReader): number | undefined {
  const text = reader.text("year", "year");
  if (text === undefined) return undefined;
  const [year] = /(19|20)\d\d/.exec(text) ?? [];
  return year === undefined
    ? reader.doubt(reader.cells["year"] ?? "", "number-unclear", { text })
    : Number(year);
}
