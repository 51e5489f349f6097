import { expect, test } from "vitest";
import { readWorkbookOptions, WORKBOOK_HELP } from "../../infra/commands/terminal/workbook-options.ts";

test("a synthetic workbook is asked for by a number of people and a file", () => {
  expect(readWorkbookOptions(["--rows", "100000", "--out", "so.xlsx"])).toEqual({
    rows: 100_000,
    out: "so.xlsx",
  });
  expect(readWorkbookOptions(["--help"])).toBeUndefined();
});

test.each([
  ["no number of people", ["--out", "so.xlsx"], "thiếu --rows"],
  ["nobody", ["--rows", "0", "--out", "so.xlsx"], "--rows 0"],
  ["less than nobody", ["--rows=-5", "--out", "so.xlsx"], "--rows -5"],
  ["a number that looks like an option", ["--rows", "-5", "--out", "so.xlsx"], "--rows"],
  ["half a person", ["--rows", "1.5", "--out", "so.xlsx"], "--rows 1.5"],
  ["no file", ["--rows", "1"], "thiếu --out"],
  ["an option that there is not", ["--rows", "1", "--out", "so.xlsx", "--fast"], "--fast"],
  ["a word too many", ["--rows", "1", "--out", "so.xlsx", "more"], "more"],
])("%s is refused with what is wrong and how to use the command", (_, args, said) => {
  const ask = () => readWorkbookOptions(args);
  expect(ask).toThrow(said);
  expect(ask).toThrow(WORKBOOK_HELP);
});
