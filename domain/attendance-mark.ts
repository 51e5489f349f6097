import type { Bilingual } from "./forms/column.ts";
import { fold, tidy } from "./fold.ts";

export const MARK_OPTIONS = {
  present: { vi: "Có mặt", en: "Present" },
  excused: { vi: "Vắng có phép", en: "Absent, excused" },
  unexcused: { vi: "Vắng không phép", en: "Absent, unexcused" },
  "made-up": { vi: "Học bù", en: "Made up" },
} as const satisfies Record<string, Bilingual>;
export type AttendanceMark = keyof typeof MARK_OPTIONS;

/**
 * Spellings that clerks use, folded (no case, no diacritics, no punctuation). Only spellings with one meaning are
 * listed: "v", "vắng" alone or "?" stay unknown and are asked about.
 */
const SPELLINGS: Readonly<Record<AttendanceMark, readonly string[]>> = {
  present: ["x", "xx", "1", "co", "co mat", "cm", "du", "tham gia", "present", "da hoc", "du hoc"],
  excused: [
    "p",
    "cp",
    "co phep",
    "vang cp",
    "vang co phep",
    "vang p",
    "vp",
    "vcp",
    "phep",
    "nghi co phep",
    "nghi phep",
    "co ly do",
    "vang co ly do",
    "excused",
  ],
  unexcused: [
    "k",
    "kp",
    "0",
    "khong phep",
    "vang kp",
    "vkp",
    "vk",
    "vang k",
    "vang khong phep",
    "nghi khong phep",
    "khong ly do",
    "vang khong ly do",
    "unexcused",
  ],
  "made-up": ["hb", "b", "hoc bu", "bu", "da hoc bu", "made up"],
};

const BY_SPELLING: ReadonlyMap<string, AttendanceMark> = new Map(
  Object.entries(SPELLINGS).flatMap(([mark, spellings]) =>
    spellings.map((spelling): [string, AttendanceMark] => [spelling, mark as AttendanceMark]),
  ),
);

/** Ticks carry no letter, so folding would lose them. */
const TICKS = /^[✓✔☑√]$/u;

export type ReadMark =
  | { readonly kind: "mark"; readonly mark: AttendanceMark }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown"; readonly text: string };

/** Reads a cell's text as a mark: an unknown spelling is said, never guessed. */
export function readMark(text: string): ReadMark {
  const clean = tidy(text);
  if (clean === "") return { kind: "blank" };
  const mark = TICKS.test(clean) ? "present" : BY_SPELLING.get(fold(clean));
  return mark === undefined ? { kind: "unknown", text: clean } : { kind: "mark", mark };
}
