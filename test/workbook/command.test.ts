import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { command } from "../../infra/commands/workbook.ts";
import { callCommand } from "../commands/call-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "workbook-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a synthetic workbook is asked for by a number of people and a file", async () => {
  const { code, stdout } = await callCommand(command, ["--rows", "3", "--out", "so.xlsx"], { folder });
  expect([code, existsSync(path.join(folder, "so.xlsx"))]).toEqual([0, true]);
  expect(stdout).not.toBe("");
  rmSync(path.join(folder, "so.xlsx"));
});

test("a file that cannot be written is told before the work", async () => {
  const { code, stderr } = await callCommand(command, ["--rows", "3", "--out", "khong-co/so.xlsx"], {
    folder,
  });
  expect([code, stderr]).toEqual([1, expect.stringContaining("Không ghi được tệp")]);
});

test.each([
  ["no number of people", ["--out", "so.xlsx"], "Thiếu --rows"],
  ["nobody", ["--rows", "0", "--out", "so.xlsx"], "--rows “0”"],
  ["less than nobody", ["--rows=-5", "--out", "so.xlsx"], "--rows “-5”"],
  ["a number that looks like an option", ["--rows", "-5", "--out", "so.xlsx"], "--rows “-5”"],
  ["half a person", ["--rows", "1.5", "--out", "so.xlsx"], "--rows “1.5”"],
  ["no file", ["--rows", "1"], "Thiếu --out"],
  ["an option that there is not", ["--rows", "1", "--out", "so.xlsx", "--fast"], "--fast"],
  ["a word too many", ["--rows", "1", "--out", "so.xlsx", "more"], "“more”"],
])("%s is refused with what is wrong and how to use the command", async (_, typed, why) => {
  const { code, stdout, stderr } = await callCommand(command, typed, { folder });
  expect([code, stdout, readdirSync(folder)]).toEqual([2, "", []]);
  expect(stderr).toContain(why);
  expect(stderr).toContain("npm run workbook -- --rows SỐ_NGƯỜI --out TỆP.xlsx");
});
