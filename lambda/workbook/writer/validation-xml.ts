import { escapeXml } from "./xml-text.ts";

/**
 * The validation of a column: a list, the cells of a range, a day from 2000 on, or a number between two limits. Lists
 * and messages have at most 255 characters.
 */
export type Entry =
  | {
      readonly kind: "list";
      readonly options: readonly string[];
      readonly title: string;
      readonly error: string;
    }
  /** Without an error other values are accepted too. */
  | { readonly kind: "range"; readonly range: string; readonly title: string; readonly error: string }
  | { readonly kind: "day"; readonly title: string; readonly error: string }
  | {
      readonly kind: "whole" | "decimal" | "date";
      readonly least: string;
      readonly most: string;
      readonly title: string;
      readonly error: string;
    };

/** The serial number of 1 January 2000, so that a text or a small number is no day of a decision. */
const EARLIEST = 36_526;

/** A choice among cells that are written below the table. */
export interface OfferedEntry {
  readonly kind: "offered";
  readonly title: string;
  readonly error: string;
}

/** `<dataValidations>` with one entry per column, or nothing. */
export function validationsXml(
  columns: readonly { readonly range: string; readonly entry: Entry }[],
): string {
  if (columns.length === 0) return "";
  const entries = columns.map(({ range, entry }) => entryXml(range, entry)).join("");
  return `<dataValidations count="${columns.length}">${entries}</dataValidations>`;
}

function entryXml(range: string, entry: Entry): string {
  const messages = `allowBlank="1" showErrorMessage="${entry.error === "" ? 0 : 1}" errorTitle="${escapeXml(entry.title)}" error="${escapeXml(entry.error)}" sqref="${range}"`;
  switch (entry.kind) {
    case "list": {
      const options = escapeXml(`"${entry.options.join(",")}"`);
      return `<dataValidation type="list" ${messages}><formula1>${options}</formula1></dataValidation>`;
    }
    case "range":
      return `<dataValidation type="list" ${messages}><formula1>${escapeXml(entry.range)}</formula1></dataValidation>`;
    case "whole":
    case "decimal":
    case "date":
      return `<dataValidation type="${entry.kind}" operator="between" ${messages}><formula1>${entry.least}</formula1><formula2>${entry.most}</formula2></dataValidation>`;
    case "day":
      return `<dataValidation type="date" operator="greaterThan" ${messages}><formula1>${EARLIEST}</formula1></dataValidation>`;
  }
}
