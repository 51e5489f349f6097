import { Day, formatDay, serialOf } from "../../../domain/values/day.ts";
import { type Column, type FieldValue, namedBy } from "../../../domain/forms/column.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { Period } from "../../../domain/values/period.ts";
import { showCodedText } from "../../../domain/wording/option-text.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import { REGISTER_BOOK_TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import type { CellInput } from "../writer/row-xml.ts";

/** Before this day Excel counts a leap day that never existed. */
const FIRST_SERIAL_DAY = "1900-03-01";

/**
 * A field's value as a cell that the import of filled forms reads as the same value (`lambda/import/own-form`). An
 * empty list is a blank cell: blank means "not entered" and clears nothing.
 */
export function entryCell(column: Column, value: FieldValue | undefined, labels: RowLabels): CellInput {
  if (value === undefined || value === null) return null;
  switch (column.kind) {
    case "day":
      return dayCell(Day.parse(value));
    case "flag":
      return value === true ? REGISTER_BOOK_TEXTS.yes : REGISTER_BOOK_TEXTS.no;
    case "integer":
      return Number(value);
    case "decimal":
      return decimalCell(String(value));
    case "choice":
      return column.options[String(value)]?.vi ?? String(value);
    case "refs":
      return Array.isArray(value) && value.length > 0
        ? value.map((key) => labels.show(column.to, key)).join("; ")
        : null;
    case "period":
      return formatPeriod(Period.parse(value), "vi");
    case "ref":
      return labels.show(namedBy(column), String(value));
    case "text":
      return showCodedText(column.texts, String(value), "vi");
  }
}

function dayCell(day: Day): CellInput {
  return day < FIRST_SERIAL_DAY ? formatDay(day) : serialOf(day);
}

/** A binary float keeps 15 digits; a longer number stays text, to keep all digits. */
function decimalCell(decimal: string): CellInput {
  const number = Number(decimal);
  return String(Number(number.toPrecision(15))) === decimal ? number : decimal;
}
