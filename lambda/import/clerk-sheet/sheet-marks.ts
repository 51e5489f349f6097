import { markSpelling, type ParsedMark, parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import { fold } from "../../../domain/values/fold.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Header } from "./header.ts";
import { findLegend, type LegendEntry } from "./legend.ts";
import type { PersonRows } from "./person-rows.ts";
import type { SheetColumns } from "./sheet-columns.ts";

/** A mark as one sheet means it. */
export type SheetMarkReading =
  | ParsedMark
  /** The legend gives the mark a meaning that is none of the four, or leaves open which. */
  | { readonly kind: "legend-unclear"; readonly text: string; readonly meaning: string }
  /** "P" is "present" beside "A" and under English captions, and "phép" elsewhere. */
  | { readonly kind: "two-meanings"; readonly text: string };

export interface SheetMarks {
  /** @param year the year of a make-up day without one */
  readonly read: (text: string, year: number) => SheetMarkReading;
  /** What the legend says otherwise than is usual, once for each mark. */
  readonly notices: readonly SheetProblem[];
}

/** The marks of a sheet by its own legend; what the legend does not name is read as everywhere. */
export function makeSheetMarks(
  grid: Grid,
  header: Header,
  columns: SheetColumns,
  { rows }: PersonRows,
): SheetMarks {
  const people = new Set(rows.map(({ row }) => row.number));
  const captioned = Math.max(...header.captions.keys());
  const legends = new Set(
    [...header.captions].flatMap(([column, captions]) =>
      captions.some(({ text }) => LEGEND_CAPTION.test(fold(text))) ? [column] : [],
    ),
  );
  const written = new Set(
    rows.flatMap(({ row }) =>
      columns.marks.flatMap((column) => spellingsIn(cellText(row.cells.get(column)))),
    ),
  );
  const isOutside = (row: number, column: number): boolean =>
    !(row >= header.top && row <= header.bottom) &&
    (!people.has(row) || column > captioned || legends.has(column));
  const legend = findLegend(grid, isOutside).filter(
    ({ spelling }) => spelling === "" || written.has(markSpelling(spelling)),
  );
  const entries = groupBy(legend, ({ spelling }) => markSpelling(spelling));
  const own = new Map<string, SheetMarkReading>();
  if (isEnglish(header, written)) own.set("p", { kind: "two-meanings", text: "P" });
  for (const [key, said] of entries) {
    own.delete(key);
    const reading = unusualReading(said);
    if (reading !== undefined) own.set(key, reading);
  }
  return {
    read: (text, year) => {
      const reading = spellingsIn(text)
        .map((key) => own.get(key))
        .find((found) => found !== undefined);
      if (reading === undefined) return parseMark(text, year);
      return reading.kind === "mark" ? reading : { ...reading, text };
    },
    notices: [...entries].flatMap(([key, said]) => noticesOf(said, own.get(key))),
  };
}

/** A column beside the people may explain the marks. */
const LEGEND_CAPTION = /^(ky hieu|quy uoc|chu thich|chu giai|giai thich)/;

/** A cell's whole text, and its beginning: "P (đi công tác)" begins with the mark that the legend may explain. */
function spellingsIn(text: string): readonly string[] {
  return text === "" ? [] : [markSpelling(text), markSpelling(/^[^\s(]+/.exec(text)?.[0] ?? "")];
}

/** How a mark is read that the legend explains otherwise than is usual; undefined where both say the same. */
function unusualReading(said: readonly LegendEntry[]): SheetMarkReading | undefined {
  const [first] = said;
  if (first === undefined || first.spelling === "") return undefined;
  const { mark, spelling: text, meaning } = first;
  if (mark === undefined || said.some((other) => other.mark !== mark))
    return { kind: "legend-unclear", text, meaning };
  const usual = parseMark(text);
  return usual.kind === "mark" && usual.mark === mark ? undefined : { kind: "mark", mark };
}

function noticesOf(
  [first]: readonly LegendEntry[],
  own: SheetMarkReading | undefined,
): readonly SheetProblem[] {
  if (first === undefined) return [];
  const { cell, spelling: text, meaning } = first;
  if (text === "") return [sheetProblem(cell, "legend-blank", { meaning })];
  const isUnusual = own?.kind === "mark" && parseMark(text).kind === "mark";
  return isUnusual ? [sheetProblem(cell, "legend-followed", { text, meaning })] : [];
}

const ENGLISH_NAMES = /^(full )?names?$|^(student|employee|staff|member|participant|attendee)s?( names?)?$/;

/** Whether the sheet counts in English: its names are captioned so, or "A" (absent) stands among its marks. */
function isEnglish(header: Header, written: ReadonlySet<string>): boolean {
  const captions = header.nameColumns.flatMap((column) => header.captions.get(column) ?? []);
  return written.has("a") || captions.some(({ text }) => ENGLISH_NAMES.test(fold(text)));
}

/** The same unclear mark is one problem with its cells, however often it stands there. */
export function joinRepeated(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const groups = groupBy(problems, ({ cell, code, values }) =>
    MARK_CODES.has(code) ? `${code} ${values["text"] ?? ""}` : `${code} ${cell}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = [...new Set(group.map(({ cell }) => cell))];
    const shown = cells.slice(0, MOST_CELLS).join(", ") + (cells.length > MOST_CELLS ? "…" : "");
    const several = cells.length === 1 ? "" : ` (${cells.length}×: ${shown})`;
    return [{ ...first, values: { ...first.values, cells: several } }];
  });
}

const MARK_CODES: ReadonlySet<string> = new Set(["unknown-mark", "legend-unclear", "mark-two-meanings"]);

/** Cells of one repeated mark that a message names. */
const MOST_CELLS = 10;
