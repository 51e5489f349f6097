import { type Day } from "../../values/day.ts";
import { parseDayText } from "../../wording/day-text.ts";
import { fold, tidy } from "../../values/fold.ts";
import type { AttendanceMark } from "../../vocabulary/attendance-mark.ts";

/**
 * Spellings that clerks use, folded (no case, no diacritics, no punctuation). Only spellings with one meaning are
 * listed: "v", "vắng" alone, "nghỉ", "ốm", "0", "B" or "?" stay unknown and are asked about.
 */
const SPELLINGS: Readonly<Record<AttendanceMark, string>> = {
  present: `x, xx, 1, co, co mat, cm, du, day du, tham gia, co tham gia, da tham gia, du hoc, tham du, co tham du,
    da tham du, co du, da hoc, co hoc, hien dien, present`,
  excused: `p, cp, phep, co phep, v p, v cp, vang p, vang cp, vang phep, vang co phep, vang mat co phep,
    vang mat co ly do, vang mat p, vang mat cp, nghi p, nghi cp,
    nghi phep, nghi co phep, co ly do, vang co ly do, nghi co ly do, excused, absent excused, excused absence`,
  unexcused: `k, kp, k phep, ko phep, kg phep, khong p, khong phep, khong co phep, ko co phep, v k, v kp, vang k,
    vang kp, vang k phep, vang ko phep, vang khong phep, vang khong co phep, vang mat khong phep, vang mat khong ly do,
    vang mat k, vang mat kp, nghi k, nghi kp, nghi khong phep, khong ly do, khong co ly do, vang khong ly do, vang khong co ly do, nghi khong ly do, unexcused,
    absent unexcused`,
  "made-up": "hb, bu, hoc bu, da hoc bu, hoc bo sung, da hoc bo sung, made up",
};

/** Spellings without blanks, since clerks write "K P", "k.p" and "KP" for the same mark. */
const BY_SPELLING: ReadonlyMap<string, AttendanceMark> = new Map(
  Object.entries(SPELLINGS).flatMap(([mark, spellings]) =>
    spellings
      .replaceAll(/\s/g, "")
      .split(",")
      .map((spelling): [string, AttendanceMark] => [spelling, mark as AttendanceMark]),
  ),
);

/** Ticks carry no letter, so folding would lose them; "×" is the letter x as spell-checkers write it. */
const TICKS = /^[✓✔☑√🗸✅×]\uFE0F?$/u;
const BRACKETED = /^([^()]+)\(([^()]+)\)$/u;

export type ParsedMark =
  | {
      readonly kind: "mark";
      readonly mark: AttendanceMark;
      /** The day that a make-up mark names: "HB 20/3". */
      readonly madeUpOn?: Day;
      /** A reason in brackets: "P (đi công tác)". */
      readonly note?: string;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown"; readonly text: string };

/**
 * Parses a cell's text as a mark; an unknown spelling is reported, never guessed.
 * @param year the year of a make-up day without one
 */
export function parseMark(text: string, year?: number): ParsedMark {
  const clean = tidy(text);
  if (clean === "") return { kind: "blank" };
  const mark = markOf(clean);
  if (mark !== undefined && !isDoubtful(clean)) return { kind: "mark", mark };
  return readMadeUp(clean, year) ?? readReason(clean) ?? { kind: "unknown", text: clean };
}

function markOf(clean: string): AttendanceMark | undefined {
  return TICKS.test(clean) ? "present" : BY_SPELLING.get(markSpelling(clean));
}

/** "P?" is a question, "K (P)" has two meanings, and "Co" or "Cô" on lists of work means that a child is ill. */
function isDoubtful(clean: string): boolean {
  if (markSpelling(clean) === "co" && clean.toLowerCase() !== "có") return true;
  const [, before = "", inside = ""] = BRACKETED.exec(clean) ?? [];
  const [first, second] = [markOf(before), markOf(inside)];
  return clean.includes("?") || (first !== undefined && second !== undefined && first !== second);
}

function readMadeUp(clean: string, year: number | undefined): ParsedMark | undefined {
  const start = clean.search(/\d/);
  if (start <= 0 || markOf(clean.slice(0, start).replace(/ngày\s*$/iu, "")) !== "made-up") return undefined;
  const read = parseDayText(clean.slice(start), year);
  return read.kind === "day" ? { kind: "mark", mark: "made-up", madeUpOn: read.day } : undefined;
}

/** Text in brackets is a note only if it consists of words and could not be a mark itself. */
function readReason(clean: string): ParsedMark | undefined {
  const [, before = "", inside = ""] = BRACKETED.exec(clean) ?? [];
  const mark = markOf(before.trim());
  const note = tidy(inside);
  if (mark === undefined || markOf(note) !== undefined || !/\p{L}{2}/u.test(note) || clean.includes("?"))
    return undefined;
  return { kind: "mark", mark, note };
}

/** A spelling without case, diacritics and blanks; a tick, which has no letter, as it is. Equal ones mean the same. */
export function markSpelling(text: string): string {
  return fold(text).replaceAll(" ", "") || tidy(text);
}
