import { formatDayText } from "../../../domain/wording/day-text.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { sessions } from "../../../domain/forms/catalogue/sessions.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";

/** Display names of ids and keys. */
export interface Names {
  /** Full names by the identity provider's id. */
  readonly users: ReadonlyMap<string, string>;
  /** Names of catalogue rows by key: people by full name, sessions by day and title. */
  readonly rows: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { users: new Map(), rows: new Map() };

/** The names of a catalogue's rows. */
export function rowNames(rows: readonly WireState[]): Names["rows"] {
  return new Map(
    rows
      .filter(({ deleted }) => !deleted)
      .map((row): [string, string] => [row.key, nameOf(row)])
      .filter(([, name]) => name !== ""),
  );
}

/** A row's key with names for its parts: "05/03/2026 Nghị quyết 57 · Nguyễn Văn An". */
export function keyWithNames({ rows }: Names, key: string): string {
  const whole = rows.get(key);
  if (whole !== undefined) return whole;
  return key
    .split(".")
    .map((part) => rows.get(part) ?? part)
    .join(" · ");
}

function nameOf({ form, fields }: WireState): string {
  const text = (field: string): string => (typeof fields[field] === "string" ? fields[field] : "");
  switch (form) {
    case people.id:
      return text("fullName");
    case units.id:
      return text("name");
    case "directives":
      return text("number");
    case sessions.id:
      return [formatDayText(text("date")), text("title")].join(" ").trim();
    default:
      return "";
  }
}
