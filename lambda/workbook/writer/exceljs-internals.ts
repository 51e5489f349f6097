// oxlint-disable no-underscore-dangle -- the names are exceljs's own
/**
 * Private members of exceljs 4.4.0's streaming writer. It writes the structure of a workbook well but rows slowly, and
 * has no drawings and no column breaks, so these are inserted into the parts that it writes. A contract test checks the
 * members and the order of the calls.
 */
import type { stream, Worksheet } from "exceljs";
import type { CellStyle } from "./sheet-style.ts";

interface SheetInternals {
  _rowZero: number;
  readonly stream: { write(xml: string): unknown };
  _write(xml: string): void;
  _writeConditionalFormatting(): void;
  _writeDataValidations(): void;
  _writeLegacyData(): void;
  readonly _sheetRelsWriter: { addRelationship(relation: { Type: string; Target: string }): string };
}

interface WriterInternals {
  readonly styles: {
    _addFont(font: NonNullable<CellStyle["font"]>): number;
    addStyleModel(style: CellStyle, cellType: number): number;
  };
  readonly sharedStrings: { add(text: string): number };
  readonly zip: { append(content: string, entry: { readonly name: string }): unknown };
}

/** exceljs's value type of strings, for which a style gets no default number format. */
const STRING_TYPE = 3;
const CONTENT_TYPES = "[Content_Types].xml";
const CLOSING = "</Types>";

function ofSheet(sheet: Worksheet): SheetInternals {
  return sheet as unknown as SheetInternals;
}

function ofWriter(writer: stream.xlsx.WorkbookWriter): WriterInternals {
  return writer as unknown as WriterInternals;
}

/** Appends body rows as XML to the rows of exceljs, whose next row is then `nextRow`. */
export function appendRows(sheet: Worksheet, xml: string, nextRow: number): void {
  const internals = ofSheet(sheet);
  internals.stream.write(xml);
  internals._rowZero = nextRow;
}

/**
 * Sets the workbook's default font in place of exceljs's Calibri; call it before any style is added. Cells without a
 * style use it, and column widths are counted in its digits.
 */
export function setDefaultFont(
  writer: stream.xlsx.WorkbookWriter,
  font: NonNullable<CellStyle["font"]>,
): void {
  ofWriter(writer).styles._addFont(font);
}

/** The number of a style in the workbook's table of styles. */
export function styleNumber(writer: stream.xlsx.WorkbookWriter, style: CellStyle): number {
  return ofWriter(writer).styles.addStyleModel(style, STRING_TYPE);
}

/** The number of a text in the workbook's table of shared texts. */
export function sharedNumber(writer: stream.xlsx.WorkbookWriter, text: string): number {
  return ofWriter(writer).sharedStrings.add(text);
}

/**
 * Inserts `<dataValidations>` at its place in the schema. exceljs would keep one entry per cell, even for a million
 * rows.
 */
export function setValidations(sheet: Worksheet, xml: string): void {
  const internals = ofSheet(sheet);
  internals._writeDataValidations = () => {
    internals._write(xml);
  };
}

/**
 * Adds `<conditionalFormatting>` of kinds that exceljs writes wrongly: its data bars have an extension with a dangling
 * reference, for which Excel offers a repair.
 */
export function addFormatting(sheet: Worksheet, xml: string): void {
  const internals = ofSheet(sheet);
  const original = internals._writeConditionalFormatting.bind(internals);
  internals._writeConditionalFormatting = () => {
    original();
    internals._write(xml);
  };
}

/** Inserts the elements after `<rowBreaks>` in the schema: column breaks, then the drawing. */
export function setTail(sheet: Worksheet, xml: string): void {
  const internals = ofSheet(sheet);
  internals._writeLegacyData = () => {
    internals._write(xml);
  };
}

/** @returns the id that the sheet's XML refers to */
export function addRelation(sheet: Worksheet, type: string, target: string): string {
  return ofSheet(sheet)._sheetRelsWriter.addRelationship({ Type: type, Target: target });
}

/** A part that exceljs does not write, with its content type. */
export interface ExtraPart {
  readonly name: string;
  readonly type?: string;
  readonly xml: string;
}

/** Adds parts to the package; call it once, before the writer commits. */
export function addParts(writer: stream.xlsx.WorkbookWriter, parts: readonly ExtraPart[]): void {
  const { zip } = ofWriter(writer);
  const append = zip.append.bind(zip);
  const overrides = parts
    .map(({ name, type }) =>
      type === undefined ? "" : `<Override PartName="/${name}" ContentType="${type}"/>`,
    )
    .join("");
  Object.assign(zip, {
    append: (content: string, entry: { readonly name: string }) =>
      append(entry.name === CONTENT_TYPES ? content.replace(CLOSING, overrides + CLOSING) : content, entry),
  });
  for (const { name, xml } of parts) append(xml, { name });
}
