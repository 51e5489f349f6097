import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { record } from "../../infra/commands/conformance.ts";
import { Outcome, Report, Sighting } from "../../infra/local/excel/conformance/sighting.ts";

let folder: string;
let seen: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "conformance-"));
  seen = path.join(folder, "seen.json");
  await writeFile(seen, "[]");
});
afterEach(() => rm(folder, { recursive: true }));

const outcome = (id: string, is: Outcome["outcome"], detail = ""): Outcome => ({
  id,
  title: `case ${id}`,
  outcome: is,
  detail,
});

async function read(version: string, outcomes: readonly Outcome[]) {
  const report: Report = {
    diagnostics: { host: "Excel", platform: "PC", version },
    at: "2026-12-01T03:00:00.000Z",
    outcomes: [...outcomes],
  };
  const file = path.join(folder, "report.json");
  await writeFile(file, JSON.stringify(report));
  const lines: string[] = [];
  const code = await record(file, seen, (line) => lines.push(line));
  return { code, lines, all: Sighting.array().parse(JSON.parse(await readFile(seen, "utf8"))) };
}

test("what was seen in a real Excel is recorded with its build, and what needs a person is not", async () => {
  const { code, all, lines } = await read("16.0.1", [
    outcome("E07", "holds"),
    outcome("E18b", "needs a person"),
  ]);
  expect(code).toBe(0);
  expect(all).toEqual([{ id: "E07", excel: "PC 16.0.1", on: "2026-12-01", holds: true }]);
  expect(lines).toEqual([expect.stringContaining("1 hold, 0 differ, 1 need a person")]);
});

test("a case that differs is told with its difference, and the command fails", async () => {
  const { code, all, lines } = await read("16.0.1", [outcome("E08", "differs", "is 1, expected 2")]);
  expect([code, lines[0]]).toEqual([1, "E08 case E08: is 1, expected 2"]);
  expect(all).toMatchObject([{ id: "E08", holds: false, detail: "is 1, expected 2" }]);
});

test("a second run in the same build replaces the first, and one in another build stands beside it", async () => {
  await read("16.0.1", [outcome("E08", "differs", "x")]);
  await read("16.0.2", [outcome("E08", "holds")]);
  const { all } = await read("16.0.1", [outcome("E08", "holds")]);
  expect(all.map(({ excel, holds }) => [excel, holds])).toEqual([
    ["PC 16.0.1", true],
    ["PC 16.0.2", true],
  ]);
});

test("a file that is no report, or names a case that is not there, is refused and nothing is recorded", async () => {
  await expect(read("16.0.1", [outcome("E999", "holds")])).rejects.toThrow(/E999/);
  const file = path.join(folder, "other.json");
  await writeFile(file, "{}");
  await expect(record(file, seen, () => undefined)).rejects.toThrow(/no result file/);
  await expect(record(`${file}x`, seen, () => undefined)).rejects.toThrow(/no file/);
  expect(await readFile(seen, "utf8")).toBe("[]");
});
