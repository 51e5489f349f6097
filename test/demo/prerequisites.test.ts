import { expect, test } from "vitest";
import { requireNode } from "../../infra/commands/terminal/prerequisites.ts";
import { textTable } from "../../infra/commands/terminal/text-table.ts";

test.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("Node %s is enough", (node) => {
  expect(() => requireNode({ platform: "linux", node })).not.toThrow();
});

test.each([
  ["linux", "sudo apt-get install nodejs npm"],
  ["darwin", "brew install node@22"],
  ["win32", "winget install OpenJS.NodeJS.LTS"],
])("an older Node on %s is named with the command that installs a newer one", (platform, command) => {
  const start = () => requireNode({ platform, node: "20.18.9" });
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
