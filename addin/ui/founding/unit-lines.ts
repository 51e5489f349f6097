import type { units } from "../../../domain/forms/catalogue/units.ts";
import { fold } from "../../../domain/values/fold.ts";

export type UnitKind = keyof (typeof units)["columns"]["kind"]["options"];

/** A unit as it was typed or pasted, a line each. */
export interface UnitLine {
  readonly name: string;
  /** What its name says that it is; a Party cell where it says nothing. */
  readonly kind: UnitKind;
  /** Whether a unit of this name is there, or stands further up. */
  readonly isRepeated: boolean;
}

/** The beginnings of names, in folded letters; the longer come before those that they begin with. */
const BEGINNINGS: readonly (readonly [string, UnitKind])[] = [
  ["dang bo co so", "dang-bo-co-so"],
  ["chi bo co so", "chi-bo-co-so"],
  ["chi bo", "chi-bo"],
  ["phong", "phong-ban"],
  ["ban", "phong-ban"],
  ["van phong", "phong-ban"],
  ["trung tam", "phong-ban"],
  ["cong doan", "doan-the"],
  ["chi doan", "doan-the"],
  ["doan", "doan-the"],
  ["chi hoi", "doan-the"],
  ["hoi", "doan-the"],
];

/** A number or a bullet that a list puts before the name. */
const NUMBERING = /^\s*(?:\d{1,3}\s*[.)]?(?=\s)|\d{1,3}[.)]|[-–•*])\s*/u;

/** @param known the names of the units that there are */
export function parseUnitLines(text: string, known: readonly string[]): readonly UnitLine[] {
  const seen = new Set(known.map(fold));
  return text.split(/\r?\n/).flatMap((line) => {
    // A line copied from a sheet has its cells between tabs; the name is the first that has letters.
    const cell = line.split("\t").find((part) => /\p{L}/u.test(part)) ?? "";
    const name = cell
      .replace(NUMBERING, "")
      .replace(/[;,.]\s*$/, "")
      .normalize()
      .replaceAll(/\s+/g, " ")
      .trim();
    if (name === "") return [];
    const folded = fold(name);
    const isRepeated = seen.has(folded);
    seen.add(folded);
    const kind = BEGINNINGS.find(([beginning]) => folded.startsWith(`${beginning} `))?.[1] ?? "chi-bo";
    return [{ name, kind, isRepeated }];
  });
}
