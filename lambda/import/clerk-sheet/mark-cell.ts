import { markSpelling, type ParsedMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import { type AskedMark, askedSpelling } from "../../../domain/protocol/import/question.ts";
import type { Day } from "../../../domain/values/day.ts";
import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { type Cell, cellText } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { ColumnMeaning } from "./session-columns.ts";
import type { SheetMarkReading, SheetMarks } from "./sheet-marks.ts";
import type { SheetMark } from "./sheet-person.ts";

/** What whoever brings the file said that marks mean, by `askedSpelling`. */
export type MarkAnswers = ReadonlyMap<string, AttendanceMark>;

export interface MarkRules {
  readonly marks: SheetMarks;
  readonly answers: MarkAnswers;
  /** The year of a make-up day without one. */
  readonly year: number;
}

/** One person's mark for one session, as read from the sheet; `asked` where its meaning is, or was, a question. */
export type MarkReading =
  | { readonly kind: "mark"; readonly mark: SheetMark; readonly asked?: AskedMark | undefined }
  | { readonly kind: "blank" }
  | { readonly kind: "unclear"; readonly problem: SheetProblem; readonly asked?: AskedMark | undefined };

interface MarkPlace {
  readonly cell: string;
  readonly day: Day;
  readonly means: ColumnMeaning | undefined;
}

export function parseMarkCell(
  content: Cell | undefined,
  { cell, day, means }: MarkPlace,
  { marks, answers, year }: MarkRules,
): MarkReading {
  const unclear = (code: SheetProblem["code"], values = {}, asked?: AskedMark): MarkReading => ({
    kind: "unclear",
    problem: sheetProblem(cell, code, values),
    asked,
  });
  if (content?.kind === "uncached") return unclear("formula-without-value");
  const text = cellText(content);
  if (content?.kind === "error") return unclear("error-value", { text });
  // Under "Vắng có phép" a tick means yes and 0 means no.
  if (means !== undefined && text === "0") return { kind: "blank" };
  // A ticked box of Excel is TRUE; an empty one may mean absent or not yet entered.
  const own = marks.read(content?.kind === "flag" && content.value ? "x" : text, year);
  const ask = (column: AskedMark["column"]): AskedMark => {
    const spelling = askedSpelling(markSpelling(text), column);
    return { spelling, text, column, cell, answer: answers.get(spelling) ?? null };
  };
  const isOpen = own.kind !== "mark" && own.kind !== "blank" && (means === undefined || means === "absent");
  const asked = isOpen ? ask(null) : undefined;
  const read = asked?.answer == null ? own : ({ kind: "mark", mark: asked.answer } satisfies ParsedMark);
  if (read.kind === "blank") return { kind: "blank" };
  if (read.kind !== "mark") return unclear(...doubtOf(read, text), asked);
  const mark = underColumn(read.mark, means);
  const { madeUpOn, note } = { madeUpOn: undefined, note: undefined, ...read };
  if (mark !== undefined) return { kind: "mark", mark: { day, cell, mark, madeUpOn, note }, asked };
  // Under "Vắng" a tick does not tell whether the absence was excused; P and K do.
  const absent = means === "absent" && read.mark === "present" ? ask("absent") : undefined;
  return absent?.answer == null
    ? unclear("unknown-mark", { text }, absent)
    : { kind: "mark", mark: { day, cell, mark: absent.answer, madeUpOn, note }, asked: absent };
}

/** The mark of a person where the column itself stands for one; undefined where both disagree. */
function underColumn(mark: AttendanceMark, means: ColumnMeaning | undefined): AttendanceMark | undefined {
  if (means === undefined) return mark;
  if (means === "absent") return mark === "excused" || mark === "unexcused" ? mark : undefined;
  return mark === "present" || mark === means ? means : undefined;
}

function doubtOf(
  read: Exclude<SheetMarkReading, { readonly kind: "mark" | "blank" }>,
  text: string,
): readonly [SheetProblem["code"], SheetProblem["values"]] {
  switch (read.kind) {
    case "unknown":
      return ["unknown-mark", { text }];
    case "legend-unclear":
      return ["legend-unclear", { text, meaning: read.meaning }];
    case "two-meanings":
      return ["mark-two-meanings", { text }];
  }
}
