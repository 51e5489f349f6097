import type { Column, FieldValue } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { POLICIES } from "../../../domain/policy/library/library.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { findOption } from "../../../domain/wording/option-text.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { type Cell, cellDay, cellText, type Grid } from "../../../lambda/office-file/grid.ts";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import {
  ABOUT,
  ABOUT_SHEET,
  CASE_FORMS,
  EXPECT_SHEET,
  KEY_COLUMN,
  REGISTER_COLUMN,
  sheetOf,
} from "./layout.ts";
import { type Notes, readExpected } from "./read-expected.ts";

/** A case as the same document that a .json file holds, with the cell of each of its fields. */
export interface CaseSheet {
  readonly document: Readonly<Record<string, unknown>>;
  readonly cells: ReadonlyMap<string, string>;
  /** Captions and sheets that are none of the template, each with its cell. */
  readonly unknown: readonly string[];
}

/** @returns undefined for a file that is no workbook */
export function readCaseSheet(file: Buffer): CaseSheet | undefined {
  const opened = openWorkbook(file);
  if (opened.kind !== "opened") return undefined;
  const cells = new Map<string, string>();
  const unknown: string[] = [];
  const about = readAbout(
    opened.grids.find(({ name }) => name === ABOUT_SHEET),
    cells,
  );
  const registers = readRegisters(opened.grids, about["committee"] ?? "", { cells, unknown });
  const { title, source, year, period, committee, decidedOn } = about;
  const [policy, beside] = [about["policy"], about["beside"]].map(policyName);
  const expect = readExpected(
    opened.grids.find(({ name }) => name === EXPECT_SHEET),
    { cells, unknown },
    policy,
  );
  const document = {
    kind: "facts",
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(policy !== undefined && { policy }),
    ...(beside !== undefined && { beside }),
    ...(decidedOn !== undefined && { decidedOn }),
    facts: {
      ...(committee !== undefined && { committee }),
      ...(year !== undefined && { year: Number(year) }),
      ...(period !== undefined && { period }),
      registers,
    },
    expect,
  };
  return { document, cells, unknown };
}

/** A rule book by its title, which stands for its newest version, or by its name. */
function policyName(text: string | undefined): string | undefined {
  return POLICIES.find(({ title }) => title.vi === text)?.id ?? text;
}

function readAbout(
  grid: Grid | undefined,
  cells: Map<string, string>,
): Partial<Record<keyof typeof ABOUT, string>> {
  const found: Partial<Record<keyof typeof ABOUT, string>> = {};
  for (const { number, cells: row } of grid?.rows ?? []) {
    const caption = cellText(row.get(1));
    const text = cellText(row.get(2));
    const isDay = caption === ABOUT.decidedOn && text !== "";
    const value = isDay && grid !== undefined ? (cellDay(row.get(2), grid) ?? typedDay(text)) : text;
    for (const field of Object.keys(ABOUT) as (keyof typeof ABOUT)[])
      if (ABOUT[field] === caption && value !== "") {
        found[field] = value;
        const path =
          field === "committee" || field === "year" || field === "period" ? `facts.${field}` : field;
        cells.set(path, `${ABOUT_SHEET}!${cellName(number, 2)}`);
      }
  }
  return found;
}

function readRegisters(grids: readonly Grid[], committee: string, notes: Notes) {
  const registers: Record<string, { rows: object[] }> = { [committee]: { rows: [] } };
  const known = new Set([ABOUT_SHEET, EXPECT_SHEET, ...CASE_FORMS.map(sheetOf)]);
  notes.unknown.push(...grids.flatMap(({ name }) => (known.has(name) ? [] : [name])));
  for (const form of CASE_FORMS) {
    const grid = grids.find(({ name }) => name === sheetOf(form));
    const [head, ...rows] = grid?.rows ?? [];
    if (grid === undefined || head === undefined) continue;
    const fields = fieldsAt(head.cells, form, (column) =>
      notes.unknown.push(`${grid.name}!${cellName(head.number, column)}`),
    );
    for (const { number, cells: row } of rows) {
      const values: Record<string, FieldValue> = {};
      for (const [column, field] of fields) {
        const value = valueOf(form.columns[field], row.get(column), grid);
        if (value !== null) values[field] = value;
      }
      if (Object.keys(values).length === 0) continue;
      const unit = cellText(row.get(1)) || committee;
      const register = (registers[unit] ??= { rows: [] });
      const path = `facts.registers.${unit}.rows[${register.rows.length}]`;
      notes.cells.set(path, `${grid.name}!${cellName(number, 1)}`);
      for (const [column, field] of fields)
        notes.cells.set(`${path}.fields.${field}`, `${grid.name}!${cellName(number, column)}`);
      const key = cellText(row.get(2)) || naturalKey(form, values) || "";
      register.rows.push({ form: form.id, key, fields: values });
    }
  }
  return registers;
}

function fieldsAt(head: ReadonlyMap<number, Cell>, form: Form, onUnknown: (column: number) => void) {
  const fields = new Map<number, string>();
  for (const [column, cell] of head) {
    const caption = cellText(cell);
    if (caption === "" || caption === REGISTER_COLUMN || caption === KEY_COLUMN) continue;
    const field = Object.entries(form.columns).find(([, own]) => own.caption.vi === caption)?.[0];
    if (field === undefined) onUnknown(column);
    else fields.set(column, field);
  }
  return fields;
}

/** A cell as the field takes it; what it cannot be stays as it was typed, and is refused with its cell. */
function valueOf(column: Column | undefined, cell: Cell | undefined, grid: Grid): FieldValue {
  const text = cellText(cell);
  if (column === undefined || text === "") return null;
  switch (column.kind) {
    case "day":
      return cellDay(cell, grid) ?? typedDay(text);
    case "integer":
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case "flag":
      return cell?.kind === "flag"
        ? cell.value
        : ["x", "có", "true"].includes(text.toLowerCase())
          ? true
          : text;
    case "choice":
      return findOption(column.options, text) ?? text;
    case "refs":
      return text.split(/\s*[,;]\s*/);
    case "decimal":
      return text.replace(",", ".");
    case "text":
    case "period":
    case "ref":
      return text;
  }
}

function typedDay(text: string): string {
  const read = parseDayText(text);
  return read.kind === "day" ? read.day : text;
}
