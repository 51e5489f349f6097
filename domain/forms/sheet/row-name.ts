/** What rows are called that others refer to by their keys. */
import { dayParts, Day } from "../../values/day.ts";
import { formatDayText } from "../../wording/day-text.ts";
import { CRITERIA } from "../column.ts";
import type { Fields } from "../form.ts";

/**
 * The name of a row; the key itself where the row has no name. A plan is called by its directive, of which a unit has one plan.
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
    case "users":
      return text("fullName") || text("signIn") || key;
    case CRITERIA:
      return text("title") || key;
    case "directives":
      return text("number") || key;
    case "sessions":
      return [text("date") && formatDayText(text("date")), text("title")].filter(Boolean).join(" ") || key;
    case "action-plans":
      return text("directive") === "" ? key : nameOf("directives", text("directive"));
    default:
      return key;
  }
}

/** The short code that the office gave the row; "" for none. */
export function rowCode(form: string, fields: Fields): string {
  const text = form === "people" || form === "units" ? fields["code"] : null;
  return typeof text === "string" ? text : "";
}

/** Other names under which a row is found. */
export function otherNames(form: string, fields: Fields): readonly string[] {
  const text = (field: string): string => String(fields[field] ?? "");
  switch (form) {
    case "directives":
    case "sessions":
      return [text("title"), text("date") && formatDayText(text("date"))];
    case "people":
      return [
        [text("fullName"), birthYear(fields)].filter(Boolean).join(" "),
        ...coded(form, fields, text("fullName")),
      ];
    case "units":
      return coded(form, fields, text("name"));
    case "action-plans":
      return [text("number")];
    case "users":
      return [text("signIn")];
    default:
      return [];
  }
}

/** What tells a row from others of its name, the most telling first; "" where it is not known. */
export function distinguishingTexts(
  form: string,
  key: string,
  fields: Fields,
  known: (form: string) => ReadonlyMap<string, Fields>,
  nameOf: (form: string, key: string) => string,
): readonly string[] {
  const text = (field: string): string => String(fields[field] ?? "");
  switch (form) {
    case "people": {
      const unit = lastUnit(known("memberships"), key);
      const belongs = unit === undefined ? "" : nameOf("units", unit);
      return [birthYear(fields), rowCode(form, fields), belongs, text("position")];
    }
    case "units":
      return [rowCode(form, fields)];
    case "directives":
      return [text("issuer"), text("title")];
    case "sessions":
      return [text("organiser")];
    case "users":
      return [text("signIn")];
    default:
      return [];
  }
}

function birthYear({ birthYear: year, birthDate }: Fields): string {
  const day = Day.safeParse(birthDate);
  return day.success ? String(dayParts(day.data).year) : String(year ?? "");
}

function lastUnit(memberships: ReadonlyMap<string, Fields>, person: string): string | undefined {
  const own = [...memberships.values()].filter((row) => row["person"] === person);
  const last = own.toSorted((left, right) => (String(left["from"]) < String(right["from"]) ? 1 : -1))[0];
  return typeof last?.["unit"] === "string" ? last["unit"] : undefined;
}

/** A row is found by its code, and by its name with the code. */
function coded(form: string, fields: Fields, name: string): readonly string[] {
  const code = rowCode(form, fields);
  return code === "" ? [] : [code, `${name} ${code}`];
}
