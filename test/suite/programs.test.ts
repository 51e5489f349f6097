import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { installCommand, PROGRAMS } from "./programs.ts";

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, "../..");

const CONFIG = `
import { defineConfig } from "vitest/config";
import { PROGRAMS, programTags } from ${JSON.stringify(path.join(HERE, "programs.ts"))};
export default defineConfig({
  test: { include: ["*.test.mjs"], tags: programTags(PROGRAMS.filter(({ tag }) => tag === "java")) },
});
`;
const TESTS = `
import { test } from "vitest";
test("needs nothing", () => {});
test("needs what is there", { tags: ["dynoxide"] }, () => {});
test("needs what is missing", { tags: ["java"] }, () => {});
test("needs both", { tags: ["java", "dynoxide"] }, () => {});
test("needs both, said the other way", { tags: ["dynoxide", "java"] }, () => {});
`;

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

test("a test waits for each program that it names, and is left out where one of them is missing", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "programs-"));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
  writeFileSync(path.join(folder, "vitest.config.mts"), CONFIG);
  writeFileSync(path.join(folder, "tagged.test.mjs"), TESTS);
  const report = path.join(folder, "report.json");
  const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  execFileSync(process.execPath, [vitest, "run", "--reporter=json", `--outputFile=${report}`], {
    cwd: folder,
    stdio: "ignore",
  });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const fates = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(Object.fromEntries(fates.map(({ title, status }) => [title, status]))).toEqual({
    "needs nothing": "passed",
    "needs what is there": "passed",
    "needs what is missing": "skipped",
    "needs both": "skipped",
    "needs both, said the other way": "skipped",
  });
});

test.each(PROGRAMS)("$name: how to install it is said on Linux, macOS and Windows", (program) => {
  const commands = ["linux", "darwin", "win32"].map((platform) => installCommand(program, platform));
  expect(commands).not.toContain("");
  expect(installCommand(program, "freebsd")).toBe(installCommand(program, "linux"));
});
