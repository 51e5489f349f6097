import { countFaultsOf, parseCount } from "../../domain/paper/ballot-count.ts";
import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { COUNT_FAULT_TEXTS, COUNT_HEAD_TEXTS } from "../../domain/texts/paper/count.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { CountFaultCode } from "../../domain/vocabulary/paper/count-fault.ts";
import { readDocxParagraphs } from "../office-file/docx.ts";

interface ToldCountFault {
  readonly code: CountFaultCode;
  readonly message: string;
}

/** What does not add up in filled minutes of a count, in the reader's language; how many names they have. */
export function checkCount(
  file: Uint8Array,
  language: Language,
): { readonly names: number; readonly faults: readonly ToldCountFault[] } {
  const read = readDocxParagraphs(Buffer.from(file));
  if (read.kind === "refused")
    return {
      names: 0,
      faults: [{ code: "unreadable", message: render(REFUSAL_TEXTS[read.code], language) }],
    };
  const count = parseCount(read.paragraphs.join("\n"), read.rows);
  if (count.names.length === 0)
    return {
      names: 0,
      faults: [{ code: "no-names", message: render(COUNT_FAULT_TEXTS["no-names"], language) }],
    };
  const faults = countFaultsOf(count).map((fault) => {
    const what = fault.code === "blank" ? render(COUNT_HEAD_TEXTS[fault.what], language) : "";
    const name = "name" in fault ? fault.name : "";
    return { code: fault.code, message: render(COUNT_FAULT_TEXTS[fault.code], language, { what, name }) };
  });
  return { names: count.names.length, faults };
}
