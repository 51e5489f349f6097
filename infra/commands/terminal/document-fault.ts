import { linesOf } from "../../../domain/document/json-text.ts";
import { render, type Bilingual } from "../../../domain/values/bilingual.ts";

/** A fault of a file with its field and the expected value. */
interface Fault {
  readonly field: string;
  readonly said: Bilingual;
  readonly detail?: Bilingual | undefined;
}

/** The faults of a JSON file, a line each: "facts.json: registers.cb-mot.rows[0].key: … (…) [dòng/line 45]". */
export function faultLines(file: string, text: string, faults: readonly Fault[]): readonly string[] {
  const lines = linesOf(
    text,
    faults.map(({ field }) => field),
  );
  return faults.map(({ field, said, detail }) => {
    const words = (language: "vi" | "en") => render(said, language, { detail: detail?.[language] ?? "" });
    const place = field === "" ? file : `${file}: ${field}`;
    const line = field === "" ? "" : ` [dòng/line ${lines.get(field) ?? 1}]`;
    return `${place}: ${words("vi")} (${words("en")})${line}`;
  });
}
