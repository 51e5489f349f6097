import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FOLDERS } from "./rooms.ts";

const CHECK = "depcruise domain lambda addin";
const PROGRAM = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const RULES = path.resolve(".dependency-cruiser.mjs");

const KEPT = {
  "domain/values/day.ts": "export type Day = string;\n",
  "domain/policy/policy.ts": 'import type { Day } from "../values/day.ts";\nexport type Policy = Day;\n',
  "domain/texts/pane/pane.ts": "export const PANE = {};\n",
  "lambda/aws/log.ts": "export type Log = string;\n",
  "lambda/ledger/push.ts":
    'import type { Policy } from "../../domain/policy/policy.ts";\nimport type { Log } from "../aws/log.ts";\nexport type Push = Policy | Log;\n',
  "addin/sync/send.ts": 'import type { Day } from "../../domain/values/day.ts";\nexport type Send = Day;\n',
};

/** What is planted among the files above, and the rule that refuses it. */
const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    "the type of a room above",
    {
      "domain/values/period.ts":
        'import type { Policy } from "../policy/policy.ts";\nexport type Period = Policy;\n',
    },
    "domain/values",
  ],
  [
    "the pane in the service",
    {
      "lambda/aws/log.ts": 'import type { Send } from "../../addin/sync/send.ts";\nexport type Log = Send;\n',
    },
    "lambda/aws",
  ],
  [
    "a room that speaks to nobody, with words for people",
    {
      "lambda/ledger/push.ts":
        'import { PANE } from "../../domain/texts/pane/pane.ts";\nexport const push = PANE;\n',
    },
    "words-for-people",
  ],
  [
    "two files that need a type of each other",
    {
      "lambda/aws/clients.ts": 'import type { Log } from "./log.ts";\nexport type Clients = Log;\n',
      "lambda/aws/log.ts":
        'import type { Clients } from "./clients.ts";\nexport type Log = Clients | string;\n',
    },
    "cycle",
  ],
  [
    "a folder that is no room",
    { "lambda/attic/old.ts": 'import type { Log } from "../aws/log.ts";\nexport type Old = Log;\n' },
    "no-room",
  ],
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "rooms-"));
  for (const folder of Object.keys(FOLDERS)) mkdirSync(path.join(root, folder));
  copyFileSync("tsconfig.json", path.join(root, "tsconfig.json"));
  plant(KEPT);
});
afterEach(() => rmSync(root, { recursive: true }));

test("npm run check asks for the arrows", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({
    scripts: {
      lint: expect.stringContaining(CHECK) as string,
      check: expect.stringContaining("lint") as string,
    },
  });
});

test("imports along the arrows are allowed", async () => {
  expect(await refused()).toEqual([]);
});

test.each(PLANTED)("%s is refused", async (_, files, rule) => {
  plant(files);
  expect(await refused()).toEqual([rule]);
});

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

/** The rules that the files break. */
async function refused(): Promise<readonly string[]> {
  const [, ...folders] = CHECK.split(" ");
  const said = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, "--config", RULES, "--output-type", "err", ...folders],
      { cwd: root },
      (_, stdout) => resolve(stdout),
    );
  });
  return [...new Set([...said.matchAll(/error ([\w/-]+):/g)].map(([, rule = ""]) => rule))];
}
