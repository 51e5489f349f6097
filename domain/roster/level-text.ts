import { fold } from "../values/fold.ts";
import type { Level } from "../vocabulary/level.ts";

const WORDS: Readonly<Record<Level, RegExp>> = {
  HTXS: /^(htxs|htxsnv|xs|xuat sac|hoan thanh xuat sac)( nhiem vu)?( tieu bieu)?$/,
  HTT: /^(htt|httnv|htnv tot|tot|hoan thanh tot)( nhiem vu)?$/,
  HTNV: /^(htnv|ht|hoan thanh)( nhiem vu)?$/,
  KHTNV: /^(khtnv|kht|khong hoan thanh)( nhiem vu)?$/,
};

/** A level as lists write it, "HTXSNV", "Hoàn thành tốt nhiệm vụ"; undefined for anything else. */
export function parseLevelText(
  text: string,
): { readonly level: Level; readonly typical: boolean } | undefined {
  const folded = fold(text);
  const found = Object.entries(WORDS).find(([, words]) => words.test(folded));
  return found && { level: found[0] as Level, typical: folded.endsWith("tieu bieu") };
}
