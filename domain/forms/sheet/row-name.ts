import { formatDayText } from "../../wording/day-text.ts";
import { CRITERIA } from "../column.ts";
import type { Fields } from "../form.ts";

/**
 * The name of a row that others refer to by its key; the key itself where the row has no name.
 * @param nameOf the name of another row, by its form and key
 */
export function rowName(
  form: string,
  key: string,
  fields: Fields,
  nameOf: (form: string, key: string) => string,
): string {
  const text = (field: string): string => String(fields[field] ?? "");
  switch (form) {
    case "people":
      return text("fullName") || key;
    case "units":
      return text("name") || key;
    case CRITERIA:
      return text("title") || key;
    case "directives":
      return text("number") || key;
    case "sessions":
      return [text("date") && formatDayText(text("date")), text("title")].filter(Boolean).join(" ") || key;
    case "action-plans":
      return (
        [text("number"), text("directive") && nameOf("directives", text("directive"))]
          .filter(Boolean)
          .join(", ") || key
      );
    default:
      return key;
  }
}
