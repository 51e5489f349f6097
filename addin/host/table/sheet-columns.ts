/** The columns of a form's sheet, made from the form's definition. */
import { formatDay } from "../../../domain/values/day.ts";
import type { Column } from "../../../domain/forms/column.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { limitsOf } from "../../../domain/forms/limits.ts";
import { KEY_CAPTION } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { COLUMN_PROMPTS, SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import { type Choices, WorkbookError, type FormSheet } from "../../sync/ports/workbook-port.ts";
import {
  NUMBER_SLOT,
  isSystemSlot,
  KEY_SLOT,
  NAME_SLOT,
  sessionOfSlot,
  sessionSlot,
  type Slot,
  STATUS_SLOT,
} from "./layout.ts";

export interface SheetColumn {
  readonly slot: Slot;
  readonly caption: string;
  /** In characters, from the form. */
  readonly width: number;
  /** The note shown when the caption is selected; "" for none. */
  readonly prompt: string;
}

/** Text format keeps leading zeros and anything that looks like a formula or a date (rules S20, S24). */
export type CellFormat = "@" | "dd/mm/yyyy" | "General";

/** @throws WorkbookError for a form that this version does not know */
export function formOf(id: string): Form {
  const form = findForm(id);
  if (form === undefined) throw new WorkbookError("unsupported");
  return form;
}

export function sheetColumns(
  { form, choices, matrix }: FormSheet,
  language: Language,
): readonly SheetColumn[] {
  const own =
    matrix === undefined
      ? fieldColumns(formOf(form), choices, language)
      : matrixColumns(matrix, choices["mark"] ?? [], language);
  const key = system(KEY_SLOT, KEY_CAPTION[language], 14);
  return distinct([key, ...own, system(STATUS_SLOT, SHEET_TEXTS.status[language], 40)]);
}

/** The format of a slot's cells: marks and all columns of the system are text. */
export function slotFormat(form: string, slot: Slot): CellFormat {
  const column = findForm(form)?.columns[slot];
  return column === undefined ? "@" : formatOf(column);
}

/** The width of a name, used while no options are known. */
const LABEL_WIDTH = 26;
const WIDEST = 48;
/**
 * Room for the arrow of the drop-down, which some programs draw inside the cell, and for capitals, which are wider than digits.
 */
const ROOM = 4;

function fieldColumns(form: Form, choices: Choices, language: Language): readonly SheetColumn[] {
  const shown = Object.entries(form.columns).filter(([, column]) => column.internal !== true);
  return shown.map(([field, column]) => ({
    slot: field,
    caption: column.caption[language],
    width: Math.max(column.width, widthOf(choices[field] ?? [], column)),
    prompt: promptOf(column, language),
  }));
}

/** Wide enough for every option, up to a width at which the sheet remains readable. */
function widthOf(offered: readonly string[], column: Column): number {
  return offered.length === 0 && column.kind === "ref" ? LABEL_WIDTH : widest(offered);
}

function widest(words: readonly string[]): number {
  return words.reduce((most, { length }) => Math.max(most, Math.min(WIDEST, length + ROOM)), 0);
}

function matrixColumns(
  { people, sessions }: NonNullable<FormSheet["matrix"]>,
  marks: readonly string[],
  language: Language,
): readonly SheetColumn[] {
  return [
    system(NUMBER_SLOT, SHEET_TEXTS.personNumber[language], 5),
    system(NAME_SLOT, SHEET_TEXTS.personName[language], Math.max(28, widest(people.map(({ name }) => name)))),
    ...sessions.map((session) => ({
      slot: sessionSlot(session.key),
      caption: `${formatDay(session.day)} ${session.title}`.slice(0, 120),
      width: Math.max(16, widest(marks)),
      prompt: COLUMN_PROMPTS.mark[language],
    })),
  ];
}

function system(slot: Slot, caption: string, width: number): SheetColumn {
  return { slot, caption, width, prompt: "" };
}

function formatOf(column: Column): CellFormat {
  switch (column.kind) {
    case "day":
      return "dd/mm/yyyy";
    case "integer":
    case "decimal":
      return "General";
    case "text":
    case "period":
    case "flag":
    case "choice":
    case "ref":
    case "refs":
      return "@";
  }
}

function promptOf(column: Column, language: Language): string {
  if (column.lane !== undefined) return COLUMN_PROMPTS.measured[language];
  const says = render(COLUMN_PROMPTS[column.kind], language, limitsOf(column));
  return column.required ? `${COLUMN_PROMPTS.required[language]} ${says}` : says;
}

/** Excel would number equal captions by itself, with numbers that cannot be predicted. */
function distinct(columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const folded = column.caption.toLowerCase();
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return times === 1 ? column : { ...column, caption: `${column.caption} (${times})` };
  });
}

/**
 * Columns that the table never had: new sessions of the frame, and new columns of the form. A column that the clerk deleted is
 * still among the known ones.
 */
export function newColumns(
  columns: readonly SheetColumn[],
  known: ReadonlySet<Slot>,
): readonly SheetColumn[] {
  return columns.filter(({ slot }) => !isSystemSlot(slot) && !known.has(slot));
}

export function isSession({ slot }: SheetColumn): boolean {
  return sessionOfSlot(slot) !== undefined;
}

/** Whether only the system writes the cells of this column: ours beside the form, and measured values (rule S23). */
export function isWrittenBySystem(form: string, slot: Slot): boolean {
  return isSystemSlot(slot) || findForm(form)?.columns[slot]?.lane !== undefined;
}

/** Whether the column of an older sheet is no longer shown. */
export function isInternal(form: string, slot: Slot): boolean {
  return findForm(form)?.columns[slot]?.internal === true;
}

/** A column that existed under this caption. */
export function lostColumn(form: string, slot: Slot, caption: string): SheetColumn {
  const width = findForm(form)?.columns[slot]?.width ?? 16;
  return { slot, caption, width, prompt: "" };
}
