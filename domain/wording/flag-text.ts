import { fold } from "../values/fold.ts";

const YES = new Set(["co", "x", "true", "1", "yes", "dung", "roi"]);
const NO = new Set(["khong", "false", "0", "no", "ko", "k", "sai", "chua"]);

/** Parses yes or no in clerks' spellings; undefined for anything else. */
export function parseFlagText(text: string): boolean | undefined {
  if (YES.has(fold(text)) || /^[✓✔☑]$/u.test(text)) return true;
  return NO.has(fold(text)) ? false : undefined;
}
