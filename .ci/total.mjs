/** Adds up the steps of `.ci/run`: what failed by name, then the line "N passed, N failed" alone. Exits 1 unless all passed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const [folder = "."] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const line of readFileSync(path.join(folder, "steps"), "utf8").trim().split("\n")) {
  const [number, code, title] = line.split("\t");
  const report = readReport(path.join(folder, `${number}.json`));
  // A step that fails without a failing test (types, a file that does not load, a missing program) counts as one.
  const faults = Math.max(report.failed, code === "0" ? 0 : 1);
  passed += report.passed;
  failed += faults;
  if (faults > 0) console.log(`Failed: ${title}`);
  for (const test of report.failures) console.log(`  ${test}`);
}
if (passed === 0) failed = Math.max(failed, 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Of a step that tests nothing there is none. */
function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests, failures: testResults.flatMap(failuresOf) };
}

/** One line a failure: the file, the rule, and the first line of what was said. A file that does not load has no tests. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(".", name);
  const failures = assertionResults
    .filter((test) => test.status === "failed")
    .map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
  return status === "failed" && failures.length === 0 ? [`${file}: ${firstLine(message)}`] : failures;
}

function firstLine(text = "") {
  return text.split("\n")[0].slice(0, 300);
}
