import { BASIS_TEXTS, SEEN_TEXTS } from "../../texts/document/policy-parts.ts";
import { type Bilingual, fill, type Language } from "../../values/bilingual.ts";
import { formatDay } from "../../values/day.ts";
import { groupBy } from "../../values/group-by.ts";
import type { PolicyValue } from "./policy-value.ts";

/** The values that rest on one source. */
export interface Basis {
  readonly source: PolicyValue;
  readonly values: readonly PolicyValue[];
}

/** Values by their source, texts in the order in which the policy first cites them, assumptions last. */
export function basesOf(values: readonly PolicyValue[]): readonly Basis[] {
  const bases = [...groupBy(values, ({ kind, source }) => `${kind} ${source}`).values()].flatMap((same) => {
    const [source] = same;
    return source === undefined ? [] : [{ source, values: same }];
  });
  return [
    ...bases.filter(({ source: { kind } }) => kind !== "assumption"),
    ...bases.filter(({ source: { kind } }) => kind === "assumption"),
  ];
}

/** "đã đọc nguyên văn; “…”; hiệu lực từ 30/08/2025": what is known of the text behind a value. */
export function aboutText(
  { seen, quote, from, ended, amended }: PolicyValue,
  language: Language,
): readonly string[] {
  if (seen === null) return [];
  const say = (text: Bilingual, values: Readonly<Record<string, string>> = {}) =>
    fill(text[language], values);
  return [
    say(SEEN_TEXTS[seen]),
    quote === null ? say(BASIS_TEXTS.noQuote) : say(BASIS_TEXTS.quote, { quote }),
    ...(from === null ? [] : [say(BASIS_TEXTS.from, { day: formatDay(from) })]),
    ...(ended === null ? [] : [say(BASIS_TEXTS.ended, { day: formatDay(ended.on), by: ended.by })]),
    ...(amended === null
      ? []
      : [
          say(BASIS_TEXTS.amended, {
            day: formatDay(amended.on),
            by: amended.by,
            seen: say(SEEN_TEXTS[amended.seen]),
          }),
        ]),
  ];
}

/** "Tập thể: Giới hạn xuất sắc: 20". */
export function valueLine(
  { name, value, effective }: PolicyValue,
  language: Language,
  since?: string,
): string {
  const said = value === null ? name[language] : `${name[language]}: ${value[language]}`;
  return effective === since ? said : `${said} (${formatDay(effective)})`;
}
