import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { SheetReport } from "../../domain/protocol/imports.ts";
import { writeSheets } from "./sheet.ts";

const folder = mkdtempSync(path.join(tmpdir(), "import-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    "node_modules/.bin/tsx",
    ["infra/commands/import.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stderr: stderr.trim(), lines: stdout.trim() === "" ? [] : stdout.trim().split("\n") };
}

test("--check prints one object a sheet and line, without a server; problems do not fail it, unread files do", async () => {
  const file = path.join(folder, "hai-trang.xlsx");
  const table = [
    ["Họ và tên", "Ngày 12/02"],
    ["Lê Văn An", "v"],
  ];
  writeFileSync(file, await writeSheets({ name: "Một", rows: table }, { name: "Hai", rows: [] }));
  const read = run(file, "--unit", "cb-mot", "--year", "2026", "--check", "--lang", "en");
  expect(read.status).toBe(0);
  const counts = { present: 0, excused: 0, unexcused: 0, madeUp: 0, blank: 0 };
  expect(read.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      file: "hai-trang.xlsx",
      sheet: "Một",
      form: "attendance",
      people: 1,
      sessions: ["2026-02-12"],
      counts,
      problems: [
        { cell: "B1", code: "date-year-assumed", message: "“Ngày 12/02” names no year; 2026 is taken." },
        { cell: "B2", code: "unknown-mark", message: "It is not clear what “v” means. Use x, P, K, HB." },
      ],
    },
    {
      file: "hai-trang.xlsx",
      sheet: "Hai",
      form: null,
      people: 0,
      sessions: [],
      counts,
      problems: [
        {
          cell: "A1",
          code: "no-table",
          message: "No attendance table: a column of names and columns with session days are needed.",
        },
      ],
    },
  ]);

  const mixed = run(
    "package.json",
    file,
    path.join(folder, "none.xlsx"),
    "--unit",
    "cb-mot",
    "--year",
    "2026",
    "--check",
  );
  expect(mixed.status).toBe(1);
  expect(mixed.lines.map((line) => SheetReport.parse(JSON.parse(line)).sheet)).toEqual(["Một", "Hai"]);
  expect(mixed.stderr.split("\n")).toEqual([
    "package.json: Không đọc tệp này: đây là tệp văn bản (CSV, TXT) được đổi tên; hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
    expect.stringMatching(/none\.xlsx: không mở được tệp/),
  ]);
});

test.each<[string, readonly string[]]>([
  ["no file", ["--unit", "cb", "--year", "2026", "--check"]],
  ["no unit", ["a.xlsx", "--year", "2026", "--check"]],
  ["a unit that is no id", ["a.xlsx", "--unit", "Chi bộ", "--year", "2026", "--check"]],
  ["no year", ["a.xlsx", "--unit", "cb", "--check"]],
  ["an unknown option", ["a.xlsx", "--unit", "cb", "--year", "2026", "--chek"]],
])("a wrong command is told in one line: %s", (_, args) => {
  const { status, stderr, lines } = run(...args);
  expect([status, stderr.split("\n").length, lines]).toEqual([1, 1, []]);
  expect(stderr).toMatch(/^Tùy chọn sai/);
});
