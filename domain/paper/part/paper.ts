import type { SubjectResult } from "../../score/result.ts";
import type { PaperKind } from "../../vocabulary/paper/paper-kind.ts";
import type { Source } from "../../policy/dated.ts";
import type { PaperTag } from "./paper-tags.ts";

/** A table of a paper. Widths are parts of the page's, as numbers to each other. */
export interface PaperTable {
  readonly columns: readonly {
    readonly caption: string;
    readonly width: number;
    readonly align?: "left" | "center";
  }[];
  /** A row of one text is a heading over all columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What one certificate says, on a page of its own. */
export interface Certificate {
  readonly name: string;
  /** The unit of a person; empty for a collective. */
  readonly unit: string;
  readonly merit: string;
  /** "Quyết định số 12-QĐ/ĐU, ngày 20/12/2026". */
  readonly decision: string;
  /** "Số sổ vàng: 3", the place in that decision (98/2023/NĐ-CP, Article 104). */
  readonly goldenBook: string;
  /** "Hà Nội, ngày 20 tháng 12 năm 2026". */
  readonly placeAndDay: string;
}

/** A page of a paper that has one for each subject or unit. */
export interface PaperPage {
  readonly head: "party" | "state";
  /** The kind of paper, then what it is about. */
  readonly titles: readonly string[];
  readonly parts: readonly {
    /** Empty for a part without one. */
    readonly heading: string;
    readonly lines: readonly string[];
    readonly table?: PaperTable;
  }[];
  /** The foot: on the left, and on the right lines or whoever signs the office's papers. */
  readonly left: readonly string[];
  readonly right: readonly string[] | "signatory";
}

/** What stands in place of a tag: words in a sentence, paragraphs, a table, pages, or certificates. */
export type Filling =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "paragraphs"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly table: PaperTable }
  | { readonly kind: "pages"; readonly pages: readonly PaperPage[] }
  | { readonly kind: "certificates"; readonly certificates: readonly Certificate[] };

/** One paper of a file: its template by the kind, and what the template is filled with. */
export interface Paper {
  readonly kind: PaperKind;
  /** The file's name without its ending, without accents; unique in its file of papers. */
  readonly name: string;
  /** The paper's name in the contents: "Tờ trình về việc …". */
  readonly title: string;
  /** Whom it goes to, or who signs it as a decision. */
  readonly authority: string;
  /** How many subjects it names; null for papers that name none. */
  readonly count: number | null;
  /** The name of the paper whose number and day this one cites, and for which it waits with its own. */
  readonly waitsFor?: string;
  /** Of a decision: what its list says of each subject after the number, for extracts. */
  readonly rowOf?: ReadonlyMap<SubjectResult, readonly string[]>;
  readonly filled: Readonly<Partial<Record<PaperTag, Filling>>>;
  /** Of a form that is filled once for each subject: what each copy is filled with besides. */
  readonly copies?: readonly Paper["filled"][];
  /** The texts on which it rests: while one of them has ended, the paper is not made. */
  readonly sources?: readonly Source[];
}

export const words = (text: string): Filling => ({ kind: "words", text });
export const paragraphs = (lines: readonly string[]): Filling => ({ kind: "paragraphs", lines });
export const table = (of: PaperTable): Filling => ({ kind: "table", table: of });
