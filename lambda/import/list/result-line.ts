import { fold } from "../../../domain/values/fold.ts";
import type { ResultLine, YearResult } from "../../../domain/roster/list-line.ts";
import { parseLevelText } from "../../../domain/roster/level-text.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Fact } from "./line-facts.ts";
import { readPerson } from "./person-facts.ts";

/** A cell of a result, with the year that its column gives. */
export interface ResultFact extends Fact {
  readonly year: number | undefined;
  /** The number of the decision, where a column beside it gives one. */
  readonly number: string | undefined;
}

/** Nobody was rated: no level, and no fault. */
const NOT_RATED =
  /^(|khong xep loai|chua xep loai|khong danh gia|chua danh gia|khong thuoc dien|mien|mien xep loai|0)$/;

/** A line of levels of earlier years, of a person or of a unit. */
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
  const results = cells.flatMap(({ at, text, number, year: ofColumn }): YearResult[] => {
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
        ...(number !== undefined && { number }),
      },
    ];
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
    cells: reader.cells,
    problems: reader.problems,
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
