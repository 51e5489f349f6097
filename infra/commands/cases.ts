/**
 * `npm run cases -- PATH... [--coverage]`: runs worked cases, .json or .xlsx, through the engine; fails unless there is a case and
 * all pass. With `--template FILE.xlsx` it writes the workbook in which a lawyer fills a case.
 */
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type Coverage, coverageOf } from "../../domain/case/coverage.ts";
import type { SettledCase } from "../../domain/case/settled-case.ts";
import { type CaseIssue, parseCase } from "../../domain/case/case.ts";
import { checkCase } from "../../domain/case/check-case.ts";
import { parseName } from "../../domain/policy/policy-name.ts";
import { CASE_ISSUE_TEXTS } from "../../domain/texts/document/cases.ts";
import { FACTS_ISSUE_TEXTS } from "../../domain/texts/document/facts.ts";
import { fill, type Language, render } from "../../domain/values/bilingual.ts";
import { type CaseSheet, readCaseSheet } from "./case-sheet/read-sheet.ts";
import { writeTemplate } from "./case-sheet/write-template.ts";
import { defineCommand } from "./terminal/command.ts";
import { faultLines } from "./terminal/document-fault.ts";
import { flag, manyArguments, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CASES_TEXTS } from "./texts/cases.ts";
import { JSON_OUTPUT } from "./texts/command-line.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

export const command = defineCommand({
  name: "npm run cases",
  texts: CASES_TEXTS,
  parameters: {
    files: manyArguments(z.array(z.string().min(1)).default([]), CASES_TEXTS.parameters.files),
    template: option(z.string().min(1).optional(), CASES_TEXTS.parameters.template),
    coverage: flag(CASES_TEXTS.parameters.coverage),
    json: flag(JSON_OUTPUT),
  },
  run: async ({ files: paths, template, coverage, json }, { folder, out, doing }) => {
    if (template !== undefined) {
      await writeTemplate(path.resolve(folder, template));
      out(formatBilingual(CASES_TEXTS.template, { file: template }));
      return 0;
    }
    const settled: SettledCase[] = [];
    const files = paths.flatMap((given) => caseFiles(folder, given));
    const results = files.map((file, index) => {
      doing(CASES_TEXTS.checking, { done: String(index + 1), all: String(files.length) });
      return { file, troubles: faultsOf(path.resolve(folder, file), file, (one) => settled.push(one)) };
    });
    const failed = results.filter((result) => result.troubles.length > 0).length;
    const passed = results.length - failed;
    if (json) {
      const reached = coverage ? { coverage: coverageOf(settled) } : {};
      out(JSON.stringify({ passed, failed, cases: results, ...reached }));
    } else {
      for (const line of results.flatMap((result) => result.troubles)) out(line);
      if (files.length === 0) out(formatBilingual(CASES_TEXTS.none));
      if (coverage) for (const line of coverageOf(settled).flatMap(coverageLines)) out(line);
      out(fill(CASES_TEXTS.total, { passed: String(passed), failed: String(failed) }));
    }
    return failed > 0 || passed === 0 ? 1 : 0;
  },
});

/**
 * The file itself, or every .json and .xlsx file under a folder, in order. A missing path stays in the list and fails as a
 * case.
 */
function caseFiles(folder: string, given: string): readonly string[] {
  const place = path.resolve(folder, given);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [given];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter(
      (name) =>
        /\.(json|xlsx)$/.test(name) && !name.startsWith("~$") && statSync(path.join(place, name)).isFile(),
    )
    .toSorted()
    .map((name) => path.join(given, name));
}

/** The faults of a case, one line each, under the given name; none when it passes. */
function faultsOf(place: string, file: string, onSettled: (settled: SettledCase) => void): readonly string[] {
  const read = place.endsWith(".xlsx") ? readSheet(place) : readText(place);
  if (read === undefined) return [`${file}: ${CASES_TEXTS.unreadable.vi} (${CASES_TEXTS.unreadable.en})`];
  const { text, sheet } = typeof read === "string" ? { text: read, sheet: undefined } : read;
  const unknown = (sheet?.unknown ?? []).map(
    (cell) => `${file}: ${cell}: ${render(CASES_TEXTS["unknown-caption"], "vi")}`,
  );
  if (unknown.length > 0) return unknown;
  const parsed = parseCase(text);
  if (!parsed.ok) return refusals(file, { text, sheet }, parsed.issues);
  const outcome = checkCase(parsed.worked, onSettled);
  switch (outcome.kind) {
    case "passed":
      return [];
    case "refused":
      return refusals(file, { text, sheet }, outcome.issues);
    case "failed":
      return [
        `${file}: ${parsed.worked.title} (${parsed.worked.source})`,
        ...outcome.differences.map(
          ({ field, ...values }) => `  ${field}: ${render(CASES_TEXTS.difference, "vi", values)}`,
        ),
      ];
  }
}

/** A filled workbook as the text of the same case, with the cells of its fields. */
function readSheet(file: string): { readonly text: string; readonly sheet: CaseSheet } | undefined {
  try {
    const sheet = readCaseSheet(readFileSync(file));
    return sheet && { text: JSON.stringify(sheet.document), sheet };
  } catch {
    return undefined;
  }
}

function coverageLines({ policy, title, ...parts }: Coverage): readonly string[] {
  return (["articles", "criteria", "branches"] as const).map((what) => {
    const { reached, open } = parts[what];
    const numbers = { reached: String(reached.length), all: String(reached.length + open.length) };
    const named = (language: Language) => ({
      ...numbers,
      policy: fill(CASES_TEXTS.version[language], {
        title: title[language],
        version: parseName(policy).version ?? "",
      }),
      open: open.length === 0 ? "-" : open.map(({ name }) => name[language]).join("; "),
    });
    const text = CASES_TEXTS.covered[what];
    return `${fill(text.vi, named("vi"))} / ${fill(text.en, named("en"))}`;
  });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const TEXTS = { ...FACTS_ISSUE_TEXTS, ...CASE_ISSUE_TEXTS };

/** In a workbook a fault stands at its cell, in a text at its line. */
function refusals(
  file: string,
  { text, sheet }: { readonly text: string; readonly sheet: CaseSheet | undefined },
  issues: readonly CaseIssue[],
): readonly string[] {
  const told = issues.map(({ code, ...issue }) => ({ ...issue, message: TEXTS[code] }));
  if (sheet === undefined) return faultLines(file, text, told);
  return told.flatMap((issue) => {
    const cell = cellOf(sheet, issue.field);
    return faultLines(cell === undefined ? file : `${file}: ${cell}`, "", [issue]);
  });
}

/** The cell of a field, else of the row or part that holds it. */
function cellOf({ cells }: CaseSheet, field: string): string | undefined {
  for (let part = field; part !== ""; part = part.replace(/\.?[^.]*$/, "")) {
    const cell = cells.get(part);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

await runIfStarted(import.meta.url, command);
