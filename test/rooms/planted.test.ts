import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { groupBy } from "../../domain/values/group-by.ts";
import { FOLDERS } from "./rooms.ts";

const CHECK = "depcruise domain lambda addin";
const PROGRAM = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const RULES = path.resolve(".dependency-cruiser.mjs");

/** Imports along the arrows. */
const ALLOWED = {
  "domain/values/day.ts": "export type Day = string;",
  "domain/policy/policy.ts": 'import type { Day } from "../values/day.ts"; export type Policy = Day;',
  "domain/texts/pane/pane.ts": "export const PANE = {};",
  "lambda/aws/log.ts": "export type Log = string;",
  "lambda/ledger/push.ts":
    'import type { Log } from "../aws/log.ts"; import type { Policy } from "../../domain/policy/policy.ts"; export type Push = Policy | Log;',
  "addin/sync/exchange/send.ts":
    'import type { Day } from "../../../domain/values/day.ts"; export type Send = Day;',
};

/** What is planted beside them, and the rule that refuses it. */
const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    "the type of a room above",
    {
      "domain/values/period.ts":
        'import type { Policy } from "../policy/policy.ts"; export type Period = Policy;',
    },
    "domain/values",
  ],
  [
    "the pane in the service",
    {
      "lambda/aws/clients.ts":
        'import type { Send } from "../../addin/sync/exchange/send.ts"; export type Clients = Send;',
    },
    "lambda/aws",
  ],
  [
    "words for people in a room that speaks to nobody",
    {
      "lambda/ledger/pull.ts":
        'import { PANE } from "../../domain/texts/pane/pane.ts"; export const pull = PANE;',
    },
    "words-for-people",
  ],
  [
    "two files that need a type of each other",
    {
      "lambda/policy/policy-store.ts":
        'import type { Answer } from "./policy-answer.ts"; export type Store = Answer;',
      "lambda/policy/policy-answer.ts":
        'import type { Store } from "./policy-store.ts"; export type Answer = Store | 1;',
    },
    "cycle",
  ],
  [
    "a folder that is no room",
    { "lambda/attic/old.ts": 'import type { Log } from "../aws/log.ts"; export type Old = Log;' },
    "no-room",
  ],
];

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let root: string;
/** The rules that each file breaks. */
let refused: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "rooms-"));
  for (const folder of Object.keys(FOLDERS)) mkdirSync(path.join(root, folder));
  copyFileSync("tsconfig.json", path.join(root, "tsconfig.json"));
  write(ALLOWED);
  for (const [, files] of PLANTED) write(files);
  const { violations } = Report.parse(JSON.parse(await cruise())).summary;
  const rules = groupBy(violations, ({ from }) => from);
  refused = new Map([...rules].map(([file, found]) => [file, found.map(({ rule }) => rule.name)]));
});
afterAll(() => rmSync(root, { recursive: true }));

test("npm run check asks for the arrows", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({
    scripts: {
      lint: expect.stringContaining(CHECK) as string,
      check: expect.stringContaining("lint") as string,
    },
  });
});

test.each(PLANTED)("%s: refused", (_, files, rule) => {
  expect(Object.keys(files).flatMap((file) => refused.get(file) ?? [])).toEqual([rule]);
});

test("imports along the arrows are allowed", () => {
  expect(Object.keys(ALLOWED).filter((file) => refused.has(file))).toEqual([]);
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), `${text}\n`);
  }
}

function cruise(): Promise<string> {
  const folders = CHECK.split(" ").slice(1);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, "--config", RULES, "--output-type", "json", ...folders],
      { cwd: root },
      (_, stdout) => resolve(stdout),
    );
  });
}
