/** The columns that a form's sheet is made with, from the form's own definition. */
import { formatDay } from "../../domain/values/day.ts";
import type { Column } from "../../domain/forms/column.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../domain/forms/form.ts";
import { limitsOf } from "../../domain/forms/limits.ts";
import { KEY_CAPTION } from "../../domain/forms/sheet/form-sheet-layout.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { COLUMN_PROMPTS, SHEET_TEXTS } from "../../domain/texts/sheet/sheet.ts";
import { type Choices, WorkbookError, type FormSheet } from "../sync/ports/workbook-port.ts";
import {
  CODE_SLOT,
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
  /** In characters, as the form has it. */
  readonly width: number;
  readonly format: CellFormat;
  /** What the caption says when it is selected; "" says nothing. */
  readonly prompt: string;
}

/** Text keeps leading zeros and whatever looks like a formula or a date (rules S20, S24). */
export type CellFormat = "@" | "dd/mm/yyyy" | "General";

/** @throws DeskError for a form that this version does not know. */
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

/** How cells of a slot are written, whatever its form: marks are text, and so is everything of the system. */
export function slotFormat(form: string, slot: Slot): CellFormat {
  const column = findForm(form)?.columns[slot];
  return column === undefined ? "@" : formatOf(column);
}

/** A name before its code, where nothing is known yet that could be chosen. */
const LABEL_WIDTH = 26;
const WIDEST = 48;
/** For the arrow of the drop-down, which some programs draw inside the cell, and for capitals, wider than a digit. */
const ROOM = 4;

function fieldColumns(form: Form, choices: Choices, language: Language): readonly SheetColumn[] {
  return Object.entries(form.columns).map(([field, column]) => ({
    slot: field,
    caption: column.caption[language],
    width: Math.max(column.width, widthOf(choices[field] ?? [], column)),
    format: formatOf(column),
    prompt: promptOf(column, language),
  }));
}

/** Wide enough for whatever can be chosen, as far as a sheet can still be read. */
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
    system(CODE_SLOT, SHEET_TEXTS.personCode[language], 14),
    system(NAME_SLOT, SHEET_TEXTS.personName[language], Math.max(28, widest(people.map(({ name }) => name)))),
    ...sessions.map((session) => ({
      slot: sessionSlot(session.key),
      caption: `${formatDay(session.day)} ${session.title}`.slice(0, 120),
      width: Math.max(16, widest(marks)),
      format: "@" as const,
      prompt: COLUMN_PROMPTS.mark[language],
    })),
  ];
}

function system(slot: Slot, caption: string, width: number): SheetColumn {
  return { slot, caption, width, format: "@", prompt: "" };
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

/** Excel would number equal captions itself, and its number is not ours to foresee. */
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
 * Columns that the table never had: sessions that are new in the frame, and columns that are new in the form. A column
 * that the clerk deleted is still among those known.
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

/** A column that was there under this caption. */
export function lostColumn(form: string, slot: Slot, caption: string): SheetColumn {
  const width = findForm(form)?.columns[slot]?.width ?? 16;
  return { slot, caption, width, format: slotFormat(form, slot), prompt: "" };
}
