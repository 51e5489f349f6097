import type { Day } from "../../values/day.ts";
import type { Source } from "../dated.ts";
import type { LegalText, Seen } from "./legal-text.ts";
import { LEGAL_TEXTS } from "./legal-texts.ts";

/** A source's text with the part of it that the source names, and what is known of that part. */
export interface CitedText {
  readonly text: LegalText;
  /** "Điều 11.1.5", "mục 19"; undefined where the source names the whole. */
  readonly article: string | undefined;
  readonly seen: Seen;
  readonly quote: string | undefined;
  readonly address: string | undefined;
}

const ARTICLE = /(?:Điều|mục) \d+(?:\.[\da-zđ]+)*(?:, \d+(?:\.[\da-zđ]+)+)*/;

/** The text named first in a source; undefined where it names none that is known, and for an assumption, which rests on none. */
export function findText({ kind, text }: Pick<Source, "kind" | "text">): LegalText | undefined {
  if (kind === "assumption") return undefined;
  const named = LEGAL_TEXTS.filter(({ number }) => text.includes(number));
  return named.toSorted((a, b) => text.indexOf(a.number) - text.indexOf(b.number))[0];
}

/** The same with the article: the longest part of the text that covers it decides how its wording was come by. */
export function readCitation(source: Source): CitedText | undefined {
  const text = findText(source);
  if (text === undefined) return undefined;
  const article = ARTICLE.exec(source.text.slice(source.text.indexOf(text.number)))?.[0];
  const passage = (text.passages ?? [])
    .filter((one) => article === one.article || article?.startsWith(`${one.article}.`))
    .toSorted((a, b) => b.article.length - a.article.length)[0];
  return {
    text,
    article,
    seen: passage?.seen ?? text.seen,
    quote: source.quote ?? passage?.quote,
    address: passage?.address ?? text.address,
  };
}

/** Where a source's text stands on a day: in force, changed by a later text, or replaced. */
export type Validity =
  | { readonly kind: "in-force" }
  | { readonly kind: "amended"; readonly number: string; readonly by: NonNullable<LegalText["amended"]> }
  | { readonly kind: "ended"; readonly number: string; readonly by: NonNullable<LegalText["ended"]> };

export function validityOn(source: Source, day: Day): Validity {
  const text = findText(source);
  const ended = source.ended ?? text?.ended;
  const number = text?.number ?? source.text;
  if (ended !== undefined && ended.on <= day) return { kind: "ended", number, by: ended };
  if (text?.amended !== undefined && text.amended.on <= day)
    return { kind: "amended", number, by: text.amended };
  return { kind: "in-force" };
}
