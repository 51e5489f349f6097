import { expect, test } from "vitest";
import { requireNode } from "../../infra/commands/terminal/prerequisites.ts";
import { textTable } from "../../infra/commands/tables/text-table.ts";

function said(platform: string, node: string): readonly string[] {
  const lines: string[] = [];
  requireNode({ platform, node }, (line) => lines.push(line));
  return lines;
}

test.each(["22.1.0", "24.0.0", "26.10.0"])("with Node %s nothing is said", (node) => {
  expect(said("linux", node)).toEqual([]);
});

test.each(["20.19.0", "20.20.2", "21.7.3"])(
  "Node %s still works, and it is said once what to use",
  (node) => {
    expect(said("linux", node)).toEqual([expect.stringContaining("sudo n 24")]);
  },
);

test.each([
  ["linux", "sudo n 24"],
  ["darwin", "brew install node@24"],
  ["win32", "winget install OpenJS.NodeJS.LTS --version 24."],
  ["freebsd", "sudo n 24"],
])("an older Node on %s is named with the command that installs a newer one", (platform, command) => {
  const start = () => said(platform, "20.18.9");
  expect(start).toThrow(command);
  expect(start).toThrow("20.18.9");
});

test("a table in the terminal has numbers to the right and Vietnamese letters one column wide", () => {
  const decomposed = "Tốt".normalize("NFD");
  expect(
    textTable(
      ["Mức", "Số"],
      [
        [decomposed, 7],
        ["Xuất sắc", 12],
      ],
    ).split("\n"),
  ).toEqual(["Mức       Số", "────────  ──", "Tốt        7", "Xuất sắc  12"]);
});
