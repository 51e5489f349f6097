import type { WireState } from "../../../domain/protocol/pull.ts";

/** What ids stand for, as far as this person may know: the journal itself has ids alone. */
export interface Names {
  /** Full names by the identity provider's id; only whoever sees the grants can know them. */
  readonly users: ReadonlyMap<string, string>;
  /** Full names by the people's code. */
  readonly people: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { users: new Map(), people: new Map() };

/** From the rows of a catalogue: a grant says which of the people a user is. */
export function namesIn(rows: readonly WireState[]): Names {
  const live = rows.filter(({ deleted }) => !deleted);
  const people = new Map(
    live
      .filter(({ form }) => form === "people")
      .map(({ key, fields }) => [String(key), text(fields["fullName"])]),
  );
  const users = new Map<string, string>();
  for (const { form, fields } of live) {
    const name = form === "grants" ? people.get(text(fields["person"])) : undefined;
    if (name !== undefined) users.set(text(fields["user"]), name);
  }
  return { users, people };
}

/** A row's key with the people in it by name: "hn-2026-03 · Nguyễn Văn An". */
export function keyWithNames({ people }: Names, key: string): string {
  return key
    .split(".")
    .map((part) => people.get(part) ?? part)
    .join(" · ");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
