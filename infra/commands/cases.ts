/** `npm run cases -- PATH...`: runs worked cases through the engine; exits 1 unless there is a case and all pass. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type CaseIssue, readCase } from "../../domain/case/case.ts";
import { checkCase } from "../../domain/case/check-case.ts";
import { CASE_ISSUE_TEXTS } from "../../domain/texts/document/cases.ts";
import { faultLines } from "./terminal/document-fault.ts";

let passed = 0;
let failed = 0;
for (const path of process.argv.slice(2)) {
  for (const file of caseFiles(path)) {
    const lines = troubles(file);
    if (lines.length === 0) passed += 1;
    else failed += 1;
    for (const line of lines) console.log(line);
  }
}
if (passed + failed === 0) {
  console.log(
    "Không có tình huống nào. Cách dùng: npm run cases -- TỆP_HOẶC_THƯ_MỤC... (No case was found.)",
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** The file itself, or every .json file under a folder, in order; a path that is not there is a case that fails. */
function caseFiles(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** What is wrong with a case, one line each; none when it passes. */
function troubles(file: string): readonly string[] {
  const read = readText(file);
  if (read === undefined) return [`${file}: không đọc được tệp (the file cannot be read)`];
  const parsed = readCase(read);
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
          ({ field, expected, actual }) =>
            `  ${field}: mong đợi (expected) ${expected}; thực tế (actual) ${actual}`,
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

function refusals(file: string, text: string, issues: readonly CaseIssue[]): readonly string[] {
  return faultLines(
    file,
    text,
    issues.map(({ code, ...issue }) => ({ ...issue, said: CASE_ISSUE_TEXTS[code] })),
  );
}
