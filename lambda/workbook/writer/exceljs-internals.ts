// oxlint-disable no-underscore-dangle -- the names are exceljs's own
/**
 * Private members of exceljs 4.4.0's streaming writer. It builds the structure of a workbook well and its body slowly, has
 * no drawings, and writes no column breaks; what it lacks is put into the parts that it writes. A contract test holds
 * the members and the order of the calls in place.
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

/** exceljs's value type that gives a style no number format of its own. */
const STRING_TYPE = 3;
const CONTENT_TYPES = "[Content_Types].xml";
const CLOSING = "</Types>";

function ofSheet(sheet: Worksheet): SheetInternals {
  return sheet as unknown as SheetInternals;
}

function ofWriter(writer: stream.xlsx.WorkbookWriter): WriterInternals {
  return writer as unknown as WriterInternals;
}

/** Writes body rows as XML behind those that exceljs has written; its own go on at `nextRow`. */
export function appendRows(sheet: Worksheet, xml: string, nextRow: number): void {
  const internals = ofSheet(sheet);
  internals.stream.write(xml);
  internals._rowZero = nextRow;
}

/**
 * Makes a font the workbook's own, before any style is added: cells without a style have it, and the widths of columns are
 * counted in its digits. exceljs would take Calibri.
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

/** Puts `<dataValidations>` where the schema wants it: exceljs keeps one entry a cell, for a million rows too. */
export function setValidations(sheet: Worksheet, xml: string): void {
  const internals = ofSheet(sheet);
  internals._writeDataValidations = () => {
    internals._write(xml);
  };
}

/**
 * Adds `<conditionalFormatting>` of kinds that exceljs writes wrongly: its data bars end with an extension that names
 * nothing, which Excel repairs.
 */
export function addFormatting(sheet: Worksheet, xml: string): void {
  const internals = ofSheet(sheet);
  const own = internals._writeConditionalFormatting.bind(internals);
  internals._writeConditionalFormatting = () => {
    own();
    internals._write(xml);
  };
}

/** Puts elements that follow `<rowBreaks>` in the schema: column breaks, then the drawing. */
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

/** A part that exceljs knows nothing of, with its content type. */
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
