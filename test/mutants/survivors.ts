import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { MutantResult } from "./plant.ts";

/**
 * Files that were gone through, each with the mutants that no test notices and none needs to: the line, its code, the code that
 * replaced it, and the reason.
 */
const Listed = z.record(
  z.string(),
  z.array(
    z.strictObject({ line: z.string(), code: z.string(), mutant: z.string(), reason: z.string().min(20) }),
  ),
);
export type Listed = z.infer<typeof Listed>;

export function readListed(): Listed {
  return Listed.parse(JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8")));
}

export interface Survivor {
  readonly file: string;
  /** Counted from 1. */
  readonly at: number;
  readonly line: string;
  readonly code: string;
  readonly mutant: string;
}

/** Mutants that no test noticed, or that no test covers. */
export function survivorsOf(results: readonly MutantResult[]): readonly Survivor[] {
  return results
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map((result) => {
      // Lines and columns are counted from 1.
      const { start, end } = result.location;
      const text = readFileSync(result.fileName, "utf8").split("\n");
      const line = text[start.line - 1] ?? "";
      const code = text.slice(start.line - 1, end.line);
      code[code.length - 1] = code.at(-1)?.slice(0, end.column - 1) ?? "";
      code[0] = code[0]?.slice(start.column - 1) ?? "";
      return {
        file: path.relative(process.cwd(), result.fileName).replaceAll(path.sep, "/"),
        at: start.line,
        line: oneLine(line),
        code: oneLine(code.join("\n")),
        mutant: oneLine(result.replacement),
      };
    });
}

/** Compares the code, not the line number, because code above it may change. */
export function isListed(listed: Listed, { file, line, code, mutant }: Survivor): boolean {
  return (listed[file] ?? []).some(
    (mutation) => mutation.line === line && mutation.code === code && mutation.mutant === mutant,
  );
}

/** Shortens a long block to its beginning. */
function oneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
