import { expect, test } from "vitest";
import { requirePrograms } from "../../infra/commands/terminal/prerequisites.ts";
import { textTable } from "../../infra/commands/terminal/text-table.ts";

const JAVA_17 = 'openjdk version "17.0.15" 2025-04-15';

test.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("Node %s is enough", (node) => {
  expect(() => requirePrograms({ platform: "linux", node, java: JAVA_17 })).not.toThrow();
});

test.each([
  ["linux", "sudo apt-get install nodejs npm"],
  ["darwin", "brew install node@22"],
  ["win32", "winget install OpenJS.NodeJS.LTS"],
])("an older Node on %s is named with the command that installs a newer one", (platform, command) => {
  const start = () => requirePrograms({ platform, node: "20.18.9", java: JAVA_17 });
  expect(start).toThrow(command);
  expect(start).toThrow("20.18.9");
});

test.each([
  ["linux", undefined, "sudo apt-get install openjdk-17-jre-headless"],
  ["darwin", 'java version "1.8.0_402"', "brew install openjdk@17"],
  ["win32", 'openjdk version "11.0.2" 2019-01-15', "winget install EclipseAdoptium.Temurin.17.JRE"],
])("a missing or older Java on %s is named with the command that installs it", (platform, java, command) => {
  expect(() => requirePrograms({ platform, node: "22.0.0", java })).toThrow(command);
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
