import { linesOf } from "../../../domain/document/json-text.ts";
import { type Bilingual, fill, type Language, render } from "../../../domain/values/bilingual.ts";
import { FAULT_LINE } from "../texts/command-line.ts";

/** A fault of a file with its field and the expected value. */
interface Fault {
  readonly field: string;
  readonly message: Bilingual;
  readonly detail?: Bilingual | undefined;
}

/** The faults of a JSON file, a line each: "facts.json: registers.cb-mot.rows[0].key: … (…) [dòng/line 45]". */
export function faultLines(file: string, text: string, faults: readonly Fault[]): readonly string[] {
  const lines = linesOf(
    text,
    faults.map(({ field }) => field),
  );
  return faults.map(({ field, message, detail }) => {
    const format = (language: Language) => render(message, language, { detail: detail?.[language] ?? "" });
    const place = field === "" ? file : `${file}: ${field}`;
    const line = field === "" ? "" : ` ${fill(FAULT_LINE, { line: String(lines.get(field) ?? 1) })}`;
    return `${place}: ${format("vi")} (${format("en")})${line}`;
  });
}
