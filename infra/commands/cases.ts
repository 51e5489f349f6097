/** `npm run cases -- PATH...`: runs worked cases through the engine; fails unless there is a case and all pass. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { type CaseIssue, parseCase } from "../../domain/case/case.ts";
import { checkCase } from "../../domain/case/check-case.ts";
import { CASE_ISSUE_TEXTS } from "../../domain/texts/document/cases.ts";
import { FACTS_ISSUE_TEXTS } from "../../domain/texts/document/facts.ts";
import { fill, render } from "../../domain/values/bilingual.ts";
import { defineCommand } from "./terminal/command.ts";
import { faultLines } from "./terminal/document-fault.ts";
import { Files, flag, manyArguments } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CASES_TEXTS } from "./texts/cases.ts";
import { JSON_OUTPUT } from "./texts/command-line.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

export const command = defineCommand({
  name: "npm run cases",
  texts: CASES_TEXTS,
  parameters: { files: manyArguments(Files, CASES_TEXTS.parameters.files), json: flag(JSON_OUTPUT) },
  run: async ({ files: paths, json }, { folder, out, doing }) => {
    const files = paths.flatMap((given) => caseFiles(folder, given));
    const results = files.map((file, index) => {
      doing(CASES_TEXTS.checking, { done: String(index + 1), all: String(files.length) });
      return { file, troubles: faultsOf(path.resolve(folder, file), file) };
    });
    const failed = results.filter((result) => result.troubles.length > 0).length;
    const passed = results.length - failed;
    if (json) {
      out(JSON.stringify({ passed, failed, cases: results }));
    } else {
      for (const line of results.flatMap((result) => result.troubles)) out(line);
      if (files.length === 0) out(formatBilingual(CASES_TEXTS.none));
      out(fill(CASES_TEXTS.total, { passed: String(passed), failed: String(failed) }));
    }
    return failed > 0 || passed === 0 ? 1 : 0;
  },
});

/**
 * The file itself, or every .json file under a folder, in order. A missing path stays in the list and fails as a
 * case.
 */
function caseFiles(folder: string, given: string): readonly string[] {
  const place = path.resolve(folder, given);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [given];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && statSync(path.join(place, name)).isFile())
    .toSorted()
    .map((name) => path.join(given, name));
}

/** The faults of a case, one line each, under the given name; none when it passes. */
function faultsOf(place: string, file: string): readonly string[] {
  const read = readText(place);
  if (read === undefined) return [`${file}: ${CASES_TEXTS.unreadable.vi} (${CASES_TEXTS.unreadable.en})`];
  const parsed = parseCase(read);
  if (!parsed.ok) return refusals(file, read, parsed.issues);
  const outcome = checkCase(parsed.worked);
  switch (outcome.kind) {
    case "passed":
      return [];
    case "refused":
      return refusals(file, read, outcome.issues);
    case "failed":
      return [
        `${file}: ${parsed.worked.title} (${parsed.worked.source})`,
        ...outcome.differences.map(
          ({ field, ...values }) => `  ${field}: ${render(CASES_TEXTS.difference, "vi", values)}`,
        ),
      ];
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const TEXTS = { ...FACTS_ISSUE_TEXTS, ...CASE_ISSUE_TEXTS };

function refusals(file: string, text: string, issues: readonly CaseIssue[]): readonly string[] {
  return faultLines(
    file,
    text,
    issues.map(({ code, ...issue }) => ({ ...issue, message: TEXTS[code] })),
  );
}

await runIfStarted(import.meta.url, command);
