import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { allCommands } from "./all-commands.ts";
import { scripts } from "./scripts.ts";

const folder = mkdtempSync(path.join(tmpdir(), "processes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(await allCommands())(
  "a process of npm script %s ends with what its command answers, and does nothing when asked wrongly",
  { timeout: 120_000 },
  async (script) => {
    const [, ...words] = (scripts[script] ?? "").split(" ");
    const program = words.map((word) =>
      word === "tsx" ? import.meta.resolve("tsx") : word.endsWith(".ts") ? path.resolve(word) : word,
    );
    const child = spawn(process.execPath, [...program, "--hlep"], { cwd: folder });
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    expect([child.exitCode, stdout, readdirSync(folder)]).toEqual([2, "", []]);
    expect(stderr).toMatch(/^Không có tùy chọn --hlep; hãy dùng --help\./);
  },
);
