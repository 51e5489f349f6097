import { fold } from "../values/fold.ts";
import type { Bilingual, Language } from "../values/bilingual.ts";

/** The option whose code or caption in either language equals this text after normalisation (rule S22). */
export function findOption(options: Readonly<Record<string, Bilingual>>, text: string): string | undefined {
  const folded = fold(text);
  return Object.entries(options).find(([code, { vi, en }]) =>
    [code, vi, en].some((own) => fold(own) === folded),
  )?.[0];
}

/** Words for the codes of a text column, which holds other texts too. A code that ends in "*" stands for all that begin so. */
export type CodedTexts = Readonly<Record<string, Bilingual>>;

const REST = "*";

/** The words that a drop-down offers: those of whole codes. */
export function offeredWords(texts: CodedTexts | undefined, language: Language): readonly string[] {
  return Object.entries(texts ?? {}).flatMap(([code, words]) =>
    code.endsWith(REST) ? [] : [words[language]],
  );
}

/** A code in words; any other text itself. */
export function showCodedText(texts: CodedTexts | undefined, text: string, language: Language): string {
  if (texts === undefined) return text;
  const own = Object.hasOwn(texts, text) ? texts[text] : undefined;
  if (own !== undefined) return own[language];
  const [beginning, words] = openTexts(texts).find(([start]) => text.startsWith(start)) ?? [];
  return beginning === undefined || words === undefined
    ? text
    : `${words[language]} ${text.slice(beginning.length)}`;
}

/** The code that is written in words of either language, or as itself; any other text itself. */
export function parseCodedText(texts: CodedTexts | undefined, text: string): string {
  if (texts === undefined) return text;
  const code = findOption(texts, text);
  if (code !== undefined) return code;
  for (const [beginning, words] of openTexts(texts)) {
    const said = [words.vi, words.en].find((own) => fold(text).startsWith(`${fold(own)} `));
    const rest = said === undefined ? undefined : /\S+$/.exec(text.trim())?.[0];
    if (rest !== undefined) return beginning + rest;
  }
  return text;
}

function openTexts(texts: CodedTexts): readonly (readonly [string, Bilingual])[] {
  return Object.entries(texts).flatMap(([code, words]) =>
    code.endsWith(REST) ? [[code.slice(0, -REST.length), words] as const] : [],
  );
}
