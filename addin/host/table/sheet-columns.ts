/** The columns of a form's sheet, made from the form's definition. */
import { formatDay } from "../../../domain/values/day.ts";
import type { Column } from "../../../domain/forms/column.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { limitsOf } from "../../../domain/forms/limits.ts";
import { pivotedCaption } from "../../../domain/forms/sheet/pivoted-caption.ts";
import { KEY_CAPTION } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { COLUMN_PROMPTS, SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import { type Choices, WorkbookError, type FormSheet } from "../../sync/ports/workbook-port.ts";
import {
  NUMBER_SLOT,
  isSystemSlot,
  KEY_SLOT,
  NAME_SLOT,
  partOfSlot,
  partSlot,
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
  { form, choices, matrix, pivot }: FormSheet,
  language: Language,
): readonly SheetColumn[] {
  const own =
    matrix === undefined
      ? pivotedColumns(formOf(form), fieldColumns(formOf(form), choices, language), pivot, language)
      : matrixColumns(matrix, choices["mark"] ?? [], language);
  const key = system(KEY_SLOT, KEY_CAPTION[language], 14);
  return distinct([key, ...own, system(STATUS_SLOT, SHEET_TEXTS.status[language], 40)]);
}

/** The format of a slot's cells: marks and all columns of the system are text. */
export function slotFormat(form: string, slot: Slot): CellFormat {
  const column = columnOf(form, slot);
  return column === undefined ? "@" : formatOf(column);
}

/** The form's column that the cells of a slot belong to. */
function columnOf(form: string, slot: Slot): Column | undefined {
  return findForm(form)?.columns[partOfSlot(slot)?.field ?? slot];
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

/** The columns of a pivoted form: the others first, then field by field one for each value across. */
function pivotedColumns(
  { columns, pivot }: Form,
  all: readonly SheetColumn[],
  values: FormSheet["pivot"],
  language: Language,
): readonly SheetColumn[] {
  if (pivot === undefined || values === undefined) return all;
  const each = (field: string): readonly SheetColumn[] => {
    const column = columns[field];
    if (column === undefined) return [];
    return values.map(({ value, title, most }) => ({
      slot: partSlot(field, value),
      caption: pivotedCaption(title, column.caption[language]).slice(0, LONGEST_CAPTION),
      width: Math.max(column.width, PART_WIDTH),
      prompt: promptOf(
        most === undefined || column.kind !== "decimal" ? column : { ...column, max: most },
        language,
      ),
    }));
  };
  const others = all.filter(({ slot }) => slot !== pivot.across && !pivot.each.includes(slot));
  return [...others, ...pivot.each.flatMap(each)];
}

/** Room for a caption of three or four lines. */
const PART_WIDTH = 16;
const LONGEST_CAPTION = 120;

/** By slot: the most points of a cell. */
export function limitsOfSlots({ form, pivot: values = [] }: FormSheet): Readonly<Record<Slot, string>> {
  const { columns, pivot } = formOf(form);
  const limited = (pivot?.each ?? []).filter((field) => columns[field]?.kind === "decimal");
  return Object.fromEntries(
    limited.flatMap((field) =>
      values.flatMap(({ value, most }) => (most === undefined ? [] : [[partSlot(field, value), most]])),
    ),
  );
}

/** The sheet as its table was made: a table of before is no table of the other kind. */
export function sheetAsMade(sheet: FormSheet, layout: "whole" | "pivoted" | "matrix"): FormSheet {
  const { pivot: _, ...plain } = sheet;
  return layout === "pivoted" ? sheet : plain;
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
      caption: `${formatDay(session.day)} ${session.title}`.slice(0, LONGEST_CAPTION),
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
    const pivoted = column.caption.toLowerCase();
    const times = (seen.get(pivoted) ?? 0) + 1;
    seen.set(pivoted, times);
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

/** Whether rows of the register have no cell without this column: that of a session, or of a value across. */
export function isOfFrame({ slot }: SheetColumn): boolean {
  return sessionOfSlot(slot) !== undefined || partOfSlot(slot) !== undefined;
}

/** Whether only the system writes the cells of this column: ours beside the form, and measured values (rule S23). */
export function isWrittenBySystem(form: string, slot: Slot): boolean {
  return isSystemSlot(slot) || columnOf(form, slot)?.lane !== undefined;
}

/** Whether the column of an older sheet is no longer shown. */
export function isInternal(form: string, slot: Slot): boolean {
  return columnOf(form, slot)?.internal === true;
}

/** A column that existed under this caption. */
export function lostColumn(form: string, slot: Slot, caption: string): SheetColumn {
  return { slot, caption, width: columnOf(form, slot)?.width ?? 16, prompt: "" };
}
