import type { KIND_WORDS } from "../../texts/paper/papers.ts";
import type { PaperKind } from "../../vocabulary/paper/paper-kind.ts";

/**
 * A book of the clerk's in which papers of one type take their numbers: those of the Party run through a term, from congress
 * to congress (HD 05-HD/VPTW), those of the state through a calendar year (30/2020/NĐ-CP).
 */
export interface PaperBook {
  readonly branch: "party" | "state";
  readonly type: keyof typeof KIND_WORDS;
}

const BOOKS: Readonly<Record<PaperKind, PaperBook | null>> = {
  "ratings-report": { branch: "party", type: "report" },
  "ratings-decision": { branch: "party", type: "decision" },
  "award-submission": { branch: "party", type: "submission" },
  "state-submission": { branch: "state", type: "submission" },
  "award-decision": { branch: "party", type: "decision" },
  "state-decision": { branch: "state", type: "decision" },
  "count-minutes": { branch: "party", type: "minutes" },
  "late-letter": { branch: "party", type: "letter" },
  "unrated-list": null,
  "bases-annex": null,
  "collective-form": null,
  "member-form": null,
  "civil-servant-form": null,
  ballot: null,
  certificate: null,
  "certificate-overlay": null,
  "achievement-reports": null,
  extract: null,
  "meeting-minutes": { branch: "party", type: "minutes" },
  "council-minutes": { branch: "state", type: "minutes" },
  contents: null,
  "state-ratings-report": { branch: "state", type: "report" },
  "state-ratings-decision": { branch: "state", type: "decision" },
  "state-unrated-list": null,
  "state-ballot": null,
  "state-count-minutes": { branch: "state", type: "minutes" },
  "state-late-letter": { branch: "state", type: "letter" },
  "state-bases-annex": null,
  "state-contents": null,
};

/** Null for papers that are numbered in no book. */
export function bookOf(kind: PaperKind): PaperBook | null {
  return BOOKS[kind];
}

/** "05-QĐ/ĐU", "05/QĐ-VP": a number of two digits at least, and the symbol. */
export function referenceOf({ branch }: PaperBook, number: string, symbol: string): string {
  return `${number}${branch === "party" ? "-" : "/"}${symbol}`;
}

/** "5" and "05" are one number; "12a" follows 12. */
export function writtenNumber(typed: string): string {
  const digits = /^\d+/.exec(typed)?.[0] ?? "";
  const plain = String(Number(digits)).padStart(2, "0");
  return `${plain}${typed.slice(digits.length).toLowerCase()}`;
}
