import { linesOf } from "../../../domain/document/json-text.ts";
import { type Bilingual, fill, type Language, render } from "../../../domain/values/bilingual.ts";
import { FAULT_LINE } from "../texts/command-line.ts";

/** A fault of a file with its field and the expected value. */
interface Fault {
  readonly field: string;
  readonly message: Bilingual;
  readonly detail?: Bilingual | undefined;
  /** A second field of the file that the first one contradicts. */
  readonly other?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The faults of a JSON file, a line each: "facts.json: registers.cb-mot.rows[0].key: … (…) [dòng/line 45]". */
export function faultLines(file: string, text: string, faults: readonly Fault[]): readonly string[] {
  const lines = linesOf(
    text,
    faults.flatMap(({ field, other }) => [field, ...(other === undefined ? [] : [other])]),
  );
  return faults.map(({ field, message, detail, other, values = {} }) => {
    const format = (language: Language) =>
      render(message, language, { ...values, detail: detail?.[language] ?? "" });
    const fields = [field, ...(other === undefined || other === field ? [] : [other])];
    const place = field === "" ? file : `${file}: ${fields.join(" ↔ ")}`;
    const numbers = fields.map((one) => lines.get(one) ?? 1).join(", ");
    const line = field === "" ? "" : ` ${fill(FAULT_LINE, { line: numbers })}`;
    return `${place}: ${format("vi")} (${format("en")})${line}`;
  });
}
