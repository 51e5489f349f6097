import { tidy } from "../../values/fold.ts";
import type { FoundRow } from "./row-labels.ts";

export interface TypedReference {
  readonly text: string;
  readonly row: FoundRow;
}

/** A name is looked for over at most this many separators. */
const MOST_JOINED = 4;

/**
 * The references of a cell. Names stand apart by semicolons or lines, codes by commas too; since a name may hold these signs
 * itself, the longest text that names a row counts.
 */
export function typedReferences(text: string, find: (part: string) => FoundRow): readonly TypedReference[] {
  const pieces = text.split(/([;,\n])/);
  const found: TypedReference[] = [];
  for (let at = 0; at < pieces.length;) {
    const reference = longestAt(pieces, at, find) ?? unclearAt(pieces, at, find);
    if (reference.text !== "") found.push(reference);
    at = reference.next;
  }
  return found;
}

/** Pieces and separators take turns, so a name ends at every second place. */
function longestAt(pieces: readonly string[], at: number, find: (part: string) => FoundRow) {
  for (let joined = MOST_JOINED; joined >= 0; joined -= 1) {
    const next = at + 2 * joined + 1;
    const text = tidy(pieces.slice(at, next).join(""));
    const row = next > pieces.length || text === "" ? undefined : find(text);
    if (row?.kind === "row") return { text, row, next: next + 1 };
  }
  return undefined;
}

/** What names no row is reported up to its semicolon. */
function unclearAt(pieces: readonly string[], at: number, find: (part: string) => FoundRow) {
  const end = pieces.findIndex((piece, index) => index > at && /^[;\n]$/.test(piece));
  const last = end < 0 ? pieces.length : end;
  const text = tidy(pieces.slice(at, last).join(""));
  return { text, row: find(text), next: last + 1 };
}
