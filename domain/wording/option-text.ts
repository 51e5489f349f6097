import { fold } from "../values/fold.ts";
import type { Bilingual } from "../values/bilingual.ts";

/** The option whose code or caption in either language equals this text after normalisation (rule S22). */
export function findOption(options: Readonly<Record<string, Bilingual>>, text: string): string | undefined {
  const folded = fold(text);
  return Object.entries(options).find(([code, { vi, en }]) =>
    [code, vi, en].some((own) => fold(own) === folded),
  )?.[0];
}
