import { parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { fold, tidy, unaccent } from "../../../domain/values/fold.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";

/** What a sheet says that a mark means; without `mark` it is none of the four, or not said which. */
export interface LegendEntry {
  readonly cell: string;
  /** As the sheet writes it; "" stands for an empty cell. */
  readonly spelling: string;
  readonly meaning: string;
  readonly mark: AttendanceMark | undefined;
}

/** Longer texts are paragraphs, no legend. */
const LONGEST_LEGEND = 400;

/** A mark and what stands between it and its meaning: "P: ", "KP = ", "x là ". */
const KEY = /(?:^|(?<=[\s;,.("“]))["“']?([^\s:;,=()"“”']{1,6})["”']?\s*(?:[:=]|\s[-–]\s|\slà\s)\s*/gu;

/** "Đánh dấu x vào ngày vắng", compared without diacritics. */
const INSTRUCTION =
  /\b(?:danh dau|danh|ghi|dien|tich|cham|dau) (\S{1,3}) ((?:vao|neu|khi|cho|la|o|thay|doi)\b.*)$/;
const BLANK = /\b(?:(?:de|bo) trong|o trong|khong (?:danh dau|danh|ghi)) ?(?:la|thi|nghia la)? (.*)$/;

/**
 * The legend of a sheet's marks, from the texts that `isOutside` the table: "x: có mặt; P: vắng có phép", a small
 * table of marks and meanings, or a sentence such as "đánh dấu x vào ngày vắng; để trống là có mặt".
 */
export function findLegend(
  grid: Grid,
  isOutside: (row: number, column: number) => boolean,
): readonly LegendEntry[] {
  return grid.rows.flatMap((row) =>
    [...row.cells].flatMap(([column, cell]) => {
      const text = cell.kind === "text" ? cellText(cell) : "";
      if (text === "" || text.length > LONGEST_LEGEND || !isOutside(row.number, column)) return [];
      const beside = cellText(row.cells.get(column + 1));
      return pairsOf(text, beside).map(([spelling, meaning]) => ({
        cell: cellName(row.number, column),
        spelling,
        meaning,
        mark: markOf(meaning),
      }));
    }),
  );
}

/** Spelling and meaning of every mark that a text explains. */
function pairsOf(text: string, beside: string): readonly (readonly [string, string])[] {
  const keys = [...text.matchAll(KEY)];
  const pairs = keys.flatMap((key, index) => {
    const meaning = text
      .slice(key.index + key[0].length, keys[index + 1]?.index)
      .replace(/[\s;,.()“"]+$/u, "");
    return letters(meaning) ? [[key[1] ?? "", meaning] as const] : [];
  });
  const sentences = text.split(/[:;.,]/).flatMap((clause) => {
    const plain = fold(clause);
    const [, spelling, when] = INSTRUCTION.exec(plain) ?? [];
    const [, blankIs] = BLANK.exec(plain) ?? [];
    return [
      ...(spelling !== undefined && when !== undefined ? [[spelling, tidy(clause)] as const] : []),
      ...(blankIs !== undefined ? [["", tidy(clause)] as const] : []),
    ];
  });
  const isKey = !/\s/.test(text) && text.length <= 6 && pairs.length === 0;
  const cells = isKey && markOf(beside) !== undefined ? [[text, beside] as const] : [];
  return [...pairs, ...sentences, ...cells];
}

function letters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The mark that a meaning names without doubt. "Vắng" alone does not say whether with leave. */
function markOf(meaning: string): AttendanceMark | undefined {
  const read = parseMark(meaning);
  if (read.kind === "mark") return read.mark;
  const plain = ` ${unaccent(meaning)} `;
  if (/\b(hoc|du|hop) bu\b|\bbo sung\b/.test(plain)) return "made-up";
  if (/\b(khong|ko|chua) (co )?(phep|ly do|xin)\b/.test(plain)) return "unexcused";
  if (/\b(co )?(phep|ly do)\b|\bxin (vang|nghi)\b/.test(plain)) return "excused";
  const isAbsent = /\b(vang|nghi|khong|absent)\b/.test(plain);
  return !isAbsent && /\b(co mat|co di|tham gia|tham du|du hop|du hoc|hien dien|present)\b/.test(plain)
    ? "present"
    : undefined;
}
