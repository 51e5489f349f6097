import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { sourceHash } from "../../infra/local/source-hash.ts";
import type { FileResult } from "./file-result.ts";

const FOLDER = path.join(".local", "planted");

const Survivor = z.object({
  file: z.string(),
  at: z.number(),
  line: z.string(),
  code: z.string(),
  mutant: z.string(),
});
const Kept = z.object({
  sources: z.string(),
  result: z.object({
    file: z.string(),
    planted: z.number(),
    noticed: z.number(),
    survivors: z.array(Survivor),
  }),
});

/** Results of the code and tests as they are now: a run that was stopped continues after its last file. */
export interface KeptResults {
  readonly find: (file: string) => FileResult | undefined;
  readonly keep: (result: FileResult) => void;
}

export function openKeptResults(): KeptResults {
  const tests = readdirSync("test").filter((name) => name !== "mutants");
  const sources = sourceHash([
    "package-lock.json",
    "domain",
    "lambda",
    "addin",
    "infra",
    ...tests.map((name) => `test/${name}`),
  ]);
  const nameOf = (file: string): string => path.join(FOLDER, `${file.replaceAll("/", "+")}.json`);
  return {
    find(file) {
      const kept = Kept.safeParse(readJson(nameOf(file))).data;
      return kept?.sources === sources ? kept.result : undefined;
    },
    keep(result) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(nameOf(result.file), JSON.stringify({ sources, result } satisfies z.input<typeof Kept>));
    },
  };
}

/** Undefined for a file that is missing or was cut off while it was written. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
