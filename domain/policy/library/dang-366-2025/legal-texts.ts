/** The texts that the policies rest on, each with its own day in force, and how a value is cited by them. */
import { Day, formatDay } from "../../../values/day.ts";
import { citation, type Dated, type InForce, type Source } from "../../dated.ts";
import { assumption } from "../../sources.ts";

interface LegalText {
  /** The number by which sources name it. */
  readonly number: string;
  readonly from: Day;
  readonly ended?: NonNullable<Source["ended"]>;
  /** What holds in a policy that begins earlier: nothing of the kind, or the same by assumption. */
  readonly before: "nothing" | "the same";
}

const day = (text: string) => Day.parse(text);

/** Days: 366 Điều 19; 335 and 152 as published; 86/2025 and the guides the day of issue, as no other is known. */
const TEXTS: readonly LegalText[] = [
  { number: "366-QĐ/TW", from: day("2025-08-30"), before: "the same" },
  { number: "335/2025/NĐ-CP", from: day("2026-01-01"), before: "the same" },
  { number: "06-HD/TW", from: day("2025-06-09"), before: "the same" },
  { number: "43-HD/BTCTW", from: day("2025-10-31"), before: "the same" },
  { number: "02-HD/BTCTW", from: day("2026-05-22"), before: "nothing" },
  { number: "1053-QĐ/TU", from: day("2026-06-05"), before: "nothing" },
  { number: "Luật Thi đua, khen thưởng 2022", from: day("2024-01-01"), before: "the same" },
  {
    number: "98/2023/NĐ-CP",
    from: day("2024-01-01"),
    ended: { on: day("2025-07-01"), by: "152/2025/NĐ-CP (Điều 59)" },
    before: "the same",
  },
  { number: "152/2025/NĐ-CP", from: day("2025-07-01"), before: "the same" },
  { number: "86/2025/QĐ-UBND", from: day("2025-12-03"), before: "the same" },
];

/**
 * The same part of a policy with every source citing its text's own day and successor. A value does not hold before its
 * text: until then stands what the text's entry says, marked as an assumption. After its text it is kept as an assumption,
 * because nobody has found it in the successor.
 */
export function onTheirDays<T>(part: T): T {
  return mapped(part) as T;
}

function mapped(part: unknown): unknown {
  if (isDated(part)) return part.flatMap(sinceItsText);
  if (isSource(part)) return cited(part);
  if (Array.isArray(part)) return part.map(mapped);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, mapped(value)]));
}

function sinceItsText(used: InForce<unknown>, place: number): readonly InForce<unknown>[] {
  const source = cited(used.source);
  const own = { ...used, source };
  const { from, ended } = source;
  if (ended !== undefined && ended.on <= used.effective) return [keptAfter(own)];
  const sinceText = from === undefined || from <= used.effective ? own : { ...own, effective: from };
  const held = ended === undefined ? [sinceText] : [sinceText, keptAfter(own)];
  return place === 0 && sinceText !== own && from !== undefined
    ? [{ ...used, ...untilThen(used, from) }, ...held]
    : held;
}

function keptAfter({ effective, value, source }: InForce<unknown>): InForce<unknown> {
  const on = source.ended?.on ?? effective;
  const text = `tạm giữ như ${citation(source)}; chưa rõ điều tương ứng trong văn bản thay thế`;
  return { effective: on > effective ? on : effective, value, source: assumption(text) };
}

function untilThen(
  { value, source }: InForce<unknown>,
  from: Day,
): Pick<InForce<unknown>, "value" | "source"> {
  const none = textOf(source)?.before === "nothing";
  if (value === "on" || (none && typeof value === "string")) {
    const without = value === "on" ? "off" : "0";
    return { value: without, source: assumption(`trước ngày ${formatDay(from)} chưa có ${source.text}`) };
  }
  return { value, source: assumption(`trước ngày ${formatDay(from)} tạm áp dụng như ${source.text}`) };
}

/** The text named first in a source; an assumption rests on none. */
function textOf({ kind, text }: Source): LegalText | undefined {
  if (kind === "assumption") return undefined;
  const named = TEXTS.filter(({ number }) => text.includes(number));
  return named.toSorted((a, b) => text.indexOf(a.number) - text.indexOf(b.number))[0];
}

function cited(source: Source): Source {
  const text = textOf(source);
  if (text === undefined) return source;
  return { ...source, from: text.from, ...(text.ended && { ended: text.ended }) };
}

function isSource(part: unknown): part is Source {
  return typeof part === "object" && part !== null && "kind" in part && "text" in part;
}

function isDated(part: unknown): part is Dated<unknown> {
  return (
    Array.isArray(part) &&
    part.length > 0 &&
    part.every((each) => typeof each === "object" && each !== null && "effective" in each)
  );
}
