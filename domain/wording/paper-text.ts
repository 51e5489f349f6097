import { tidy } from "../values/fold.ts";
import type { Day } from "../values/day.ts";
import { parseDayText } from "./day-text.ts";

/** A decision as lists cite it. */
export interface CitedPaper {
  readonly number: string;
  readonly decidedOn?: Day;
  readonly decidedBy?: string;
}

const CITATION =
  /^(?:quyết định|qđ)?\s*(?:số)?\s*:?\s*(?<number>\S.*?)(?:[\s,;(]+(?:ngày\s+)?(?<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\)?)?(?:(?:\s+(?:của|do)\s+|\s*[,;]\s*(?:của\s+|do\s+)?)(?<body>\p{L}.*))?$/iu;

/** "Quyết định số 12-QĐ/ĐU ngày 05/01/2025 của Đảng ủy", or its number alone; undefined for no text. */
export function parsePaper(text: string): CitedPaper | undefined {
  const { number, day, body } = CITATION.exec(tidy(text))?.groups ?? {};
  if (number === undefined) return undefined;
  const read = day === undefined ? undefined : parseDayText(day);
  return {
    number,
    ...(read?.kind === "day" && { decidedOn: read.day }),
    ...(body !== undefined && { decidedBy: body }),
  };
}
