import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Command } from "../../infra/commands/terminal/command.ts";
import { flagOf, isNeeded } from "../../infra/commands/terminal/parameter.ts";
import { allCommands } from "./all-commands.ts";
import { callCommand } from "./call-command.ts";
import { scripts } from "./scripts.ts";

const commands = await allCommands();

const flagsOf = ({ parameters }: Command): readonly string[] =>
  Object.entries(parameters).flatMap(([name, { kind }]) =>
    kind === "option" || kind === "flag" ? [flagOf(name)] : [],
  );

test("every program among the npm scripts is a command under its own name", () => {
  expect(commands.map(([, { name }]) => name)).toEqual(
    commands.map(([script]) => (script === "start" ? "npm start" : `npm run ${script}`)),
  );
  expect(commands.length).toBeGreaterThanOrEqual(9);
});

describe.each(commands)("npm script %s", (_, command) => {
  test("--help says how it is typed and names everything that it takes, in both languages, and does nothing else", async () => {
    const help = await callCommand(command, ["--help"]);
    expect([help.code, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toContain(`Cách dùng / Usage: ${command.name}`);
    const text = help.stdout.replaceAll(/\s+/g, " ");
    for (const about of [
      command.texts.about,
      ...Object.values(command.parameters).map(({ texts }) => texts.about),
    ]) {
      expect([about.vi, about.en]).toEqual([
        expect.stringMatching(/\p{L}{2}/u),
        expect.stringMatching(/[a-z]{2}/),
      ]);
      expect(text).toContain(about.vi);
      expect(text).toContain(about.en);
    }
    for (const flag of flagsOf(command)) expect(help.stdout).toContain(`  ${flag}`);
  });

  test("an option that it has not is refused with the nearest that it has", async () => {
    for (const flag of [...flagsOf(command), "--help"]) {
      const typed = `${flag}x`;
      const refused = await callCommand(command, [typed]);
      expect([refused.code, refused.stdout]).toEqual([2, ""]);
      expect(refused.stderr).toContain(`Không có tùy chọn ${typed}; hãy dùng ${flag}`);
      expect(refused.stderr).toContain(`There is no option ${typed}; use ${flag}`);
      expect(refused.stderr).toContain(`Cách dùng / Usage: ${command.name}`);
    }
  });

  test("an option like none of its own is answered with all that it has", async () => {
    const { code, stderr } = await callCommand(command, ["--qqqqqqqq"]);
    expect(code).toBe(2);
    for (const flag of [...flagsOf(command), "--help"]) expect(stderr).toContain(flag);
  });

  test("an option without its value is told which value it takes", async () => {
    for (const [name, { kind, texts }] of Object.entries(command.parameters)) {
      if (kind !== "option") continue;
      for (const typed of [[flagOf(name)], [flagOf(name), "--help"]]) {
        const { code, stdout, stderr } = await callCommand(command, typed);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toContain(`${flagOf(name)} thiếu giá trị: ${texts.about.vi}`);
      }
    }
  });

  test("what it cannot do without is asked for", async () => {
    const needed = Object.entries(command.parameters).find(([, parameter]) => isNeeded(parameter));
    if (needed === undefined) return;
    const [name, { kind, texts }] = needed;
    const { code, stdout, stderr } = await callCommand(command, []);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`Thiếu ${kind === "option" ? flagOf(name) : texts.value}: ${texts.about.vi}`);
  });

  test("a word that it has no place for is refused", async () => {
    const places = Object.values(command.parameters);
    if (places.some(({ kind }) => kind === "arguments")) return;
    const words = places.flatMap(({ kind }) => (kind === "argument" ? ["1"] : []));
    const { code, stdout, stderr } = await callCommand(command, [...words, "too-many"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Thừa “too-many”");
  });
});

test("README's table has every command of package.json, and no other", () => {
  const readme = readFileSync("README.md", "utf8");
  const described = readme
    .split("\n")
    .filter((line) => line.startsWith("| `npm "))
    .flatMap((line) => [...line.matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, script = ""]) => script));
  expect(new Set(described)).toEqual(new Set(Object.keys(scripts)));
});
