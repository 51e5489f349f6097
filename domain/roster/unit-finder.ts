import { units } from "../forms/catalogue/units.ts";
import { typedFields } from "../forms/row.ts";
import { fold } from "../values/fold.ts";
import { codeKey, codeOf } from "./known-people.ts";
import type { StoredRow } from "./matched-line.ts";

export interface KnownUnit {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly group: string;
  /** Absent for a unit that the same file adds. */
  readonly row?: StoredRow;
}

export type FoundUnit =
  | { readonly kind: "found"; readonly unit: KnownUnit }
  | { readonly kind: "several"; readonly units: readonly KnownUnit[] }
  | { readonly kind: "unknown" };

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^cb\b/, "chi bo"],
  [/^(cong doan|cdcs)( co so)?\b/, "cong doan"],
  [/^(doan tn|dtn|doan tncs)\b/, "doan thanh nien"],
  [/\bvp\b/, "van phong"],
];
const KIND = /^(chi bo|dang bo|cong doan|chi doan|doan thanh nien|chi hoi|hoi|phong|ban)\s+(?:bo phan\s+)?/;

/** The units of a catalogue by name, as lists write them, or by the office's own code. */
export class UnitFinder {
  readonly all: KnownUnit[];
  /** What was found of words: the lines of a list name the same units over and over. */
  readonly #found = new Map<string, FoundUnit>();

  constructor(rows: readonly StoredRow[]) {
    this.all = rows
      .filter(({ form, deleted }) => form === units.id && !deleted)
      .map((row) => {
        const { name, kind, group } = typedFields(units, row.key, row.fields);
        return { key: row.key, name, kind, group, code: codeOf(row), row };
      });
  }

  add(unit: KnownUnit): void {
    this.all.push(unit);
    this.#found.clear();
  }

  /** The unit of a code, a name in any spelling, or a name without "Chi bộ" where only one unit has it. */
  find(words: string): FoundUnit {
    const found = this.#found.get(words) ?? this.#search(words);
    this.#found.set(words, found);
    return found;
  }

  #search(words: string): FoundUnit {
    const wanted = unitKey(words);
    if (wanted === "") return { kind: "unknown" };
    const coded = this.all.filter(({ code }) => codeKey(code) === codeKey(words));
    const named = this.all.filter(({ name }) => unitKey(name) === wanted);
    const bare = this.all.filter(({ name }) => unitKey(name).replace(KIND, "") === wanted);
    const matching = [coded, named, bare].find((found) => found.length > 0) ?? [];
    const [only] = matching;
    if (only === undefined) return { kind: "unknown" };
    return matching.length === 1 ? { kind: "found", unit: only } : { kind: "several", units: matching };
  }
}

export function unitKey(name: string): string {
  return SHORT.reduce((text, [pattern, full]) => text.replace(pattern, full), fold(name));
}
