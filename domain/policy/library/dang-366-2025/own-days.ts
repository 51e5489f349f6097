/** How a value of a policy is cited by its text, and on which days it holds by it. */
import { type Day, formatDay } from "../../../values/day.ts";
import { citation, type Dated, type InForce, type Source } from "../../dated.ts";
import { assumption } from "../../sources.ts";
import { findText } from "../../text/find-text.ts";

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
  const { from, ended, amended } = source;
  if (ended !== undefined && ended.on <= used.effective) return [keptAfter(own)];
  const sinceText = from === undefined || from <= used.effective ? own : { ...own, effective: from };
  const held = [
    sinceText,
    ...(ended === undefined ? [] : [keptAfter(own)]),
    ...(amended === undefined ? [] : [unverifiedAfter(own, amended.on)]),
  ];
  return place === 0 && sinceText !== own && from !== undefined
    ? [{ ...used, ...untilThen(used, from) }, ...held]
    : held;
}

function keptAfter({ effective, value, source }: InForce<unknown>): InForce<unknown> {
  const on = source.ended?.on ?? effective;
  const text = `tạm giữ như ${citation(source)}; chưa rõ điều tương ứng trong văn bản thay thế`;
  return { effective: on > effective ? on : effective, value, source: assumption(text) };
}

/** What a later text changes is not known until it was read: the value goes on, marked as not verified. */
function unverifiedAfter({ effective, value, source }: InForce<unknown>, on: Day): InForce<unknown> {
  const text = `tạm giữ như ${citation(source)}`;
  return { effective: on > effective ? on : effective, value, source: assumption(text) };
}

function untilThen(
  { value, source }: InForce<unknown>,
  from: Day,
): Pick<InForce<unknown>, "value" | "source"> {
  const none = findText(source)?.before === "nothing";
  if (value === "on" || (none && typeof value === "string")) {
    const without = value === "on" ? "off" : "0";
    return { value: without, source: assumption(`trước ngày ${formatDay(from)} chưa có ${source.text}`) };
  }
  return { value, source: assumption(`trước ngày ${formatDay(from)} tạm áp dụng như ${source.text}`) };
}

function cited(source: Source): Source {
  const text = findText(source);
  if (text === undefined) return source;
  const { from, ended, amended } = text;
  return {
    ...source,
    from,
    ...(ended && { ended }),
    ...(amended && { amended: { on: amended.on, by: amended.by, read: amended.seen === "wording" } }),
  };
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
