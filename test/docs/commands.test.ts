import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { flagOf } from "../../infra/commands/terminal/parameter.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { allCommands } from "../commands/all-commands.ts";
import { type DocumentedCommand, documentedCommands, scriptOf } from "./documented-command.ts";
import { documents, readDocument } from "./documents.ts";

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const context = JSON.parse(readFileSync("cdk.json", "utf8")).context;
const ours = new Map(await allCommands());
const commands = documents().flatMap(documentedCommands);

/** The working folder of the commands: what they write stays here, and no product running on this machine is found. */
const folder = mkdtempSync(path.join(tmpdir(), "documented-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, "plan.txt"), "Kế hoạch học tập nghị quyết của chi bộ hành chính năm nay");
writeFileSync(path.join(folder, "superior.txt"), "Kế hoạch học tập nghị quyết của đảng ủy năm nay");
writeFileSync(
  path.join(folder, "policy.json"),
  JSON.stringify({ ...dang3662025v2, id: "co-quan", version: "1" }),
);

/** The values used for placeholders in documents. */
const SAMPLES: Readonly<Record<string, string>> = {
  "FILE.xlsx": path.resolve("infra/local/office/sheets/diem-danh-chi-hoi-chu-thap-do-2026.xlsx"),
  "CASE.xlsx": "case.xlsx",
  FILE_OR_FOLDER: path.resolve("test/cases/examples"),
  "FACTS.json": path.resolve("docs/examples/facts.json"),
  "POLICY.json": "policy.json",
  CHANGES: "attendance.hn-1=unexcused",
  SUBJECT: "p-02",
  PLAN: "plan.txt",
  SUPERIOR: "superior.txt",
  FILE: "out.file",
  U: "chi-hoi-ctd",
  Y: "2026",
  N: "3",
  P: "dang-366-2025",
  P2: "hoc-tap-noi-bo-2026",
  Q: "hoc-tap-noi-bo-2026",
  RUN: "run-1",
  "FROM-TO": "2021-2025",
  "vi|en": "vi",
};

/** Quick commands, with the output that shows that the whole command was understood. */
const RUN: Readonly<Record<string, { readonly status: number; readonly says: RegExp }>> = {
  import: { status: 0, says: /"form":"attendance"/ },
  cases: { status: 0, says: /\d+ passed, 0 failed|The template is written/ },
  evaluate: { status: 0, says: /HTXS|cb-/ },
  "compare-plans": { status: 0, says: /%/ },
  workbook: { status: 0, says: /./ },
  policy: { status: 0, says: /./ },
};
/** Without a running product, a command that stores ends by asking for one. */
const NEEDS_PRODUCT = { status: 1, says: /npm start/ };
/** A deployment that does not exist cannot be asked for its settings. */
const NEEDS_DEPLOYMENT = { status: 1, says: /config\.json/ };

const runnable = new Map(
  commands.flatMap((command) => {
    const asked = scriptOf(command);
    if (asked === undefined || asked.args.length === 0) return [];
    const stores =
      asked.script === "decide" ||
      (asked.script === "policy" && asked.args.includes("publish")) ||
      (asked.script === "import" && !asked.args.includes("--check"));
    const needs = asked.args.includes("--deployment") ? NEEDS_DEPLOYMENT : NEEDS_PRODUCT;
    const expected = stores ? needs : RUN[asked.script];
    return expected === undefined
      ? []
      : [[`${command.place} ${command.text}`, { ...asked, expected }] as const];
  }),
);

async function run(script: string, args: readonly string[]) {
  const [, program = ""] = /(\S+\.ts)$/.exec(scripts[script] ?? "") ?? [];
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      path.resolve(program),
      ...args.map((word) => SAMPLES[word] ?? word),
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status: child.exitCode, said: out + problems };
}

/** The parts of a command that do not exist: its script, program, file, an option, a context value. */
function missing(command: DocumentedCommand): readonly string[] {
  const { words } = command;
  const [program, first = ""] = words;
  const asked = scriptOf(command);
  if (asked !== undefined) {
    const line = scripts[asked.script];
    if (line === undefined) return [`script ${asked.script}`];
    return ours.has(asked.script)
      ? unknownOptions(asked.script, asked.args)
      : foreignOptions(line, asked.args);
  }
  if (program === "npx") {
    const given = words.flatMap((word, index) =>
      words[index - 1] === "-c" ? [word.split("=")[0] ?? ""] : [],
    );
    return [
      ...(existsSync(`node_modules/.bin/${first}`) ? [] : [`program ${first}`]),
      ...given.filter((key) => !(key in context)).map((key) => `context value ${key}`),
      ...words.filter((word) => word.includes("/") && !existsSync(word)),
    ];
  }
  return words.filter((word) => /\.ts$|^\.\w+\//.test(word) && !existsSync(word));
}

/** Options that the command of a script lacks; those of other programs are not known here. */
function unknownOptions(script: string, args: readonly string[]): readonly string[] {
  const parameters = ours.get(script)?.parameters;
  if (parameters === undefined) return [];
  const flags = new Set(Object.keys(parameters).map((name) => flagOf(name)));
  return args.filter((word) => word.startsWith("--") && !flags.has(word)).map((word) => word.slice(2));
}

/** Options that another program's own help does not name. */
function foreignOptions(line: string, args: readonly string[]): readonly string[] {
  const options = args.filter((word) => word.startsWith("--"));
  if (options.length === 0) return [];
  const [program = "", ...words] = line.split(" ");
  const help = spawnSync(`node_modules/.bin/${program}`, [...words, "--help"], { encoding: "utf8" }).stdout;
  return options.filter((name) => !new RegExp(`${name}\\b`).test(help)).map((name) => name.slice(2));
}

test("every command in README and docs exists, with its options, files and context values", () => {
  expect(commands.length).toBeGreaterThan(20);
  expect(
    commands.flatMap((command) =>
      missing(command).map((part) => `${command.place} ${command.text}: ${part}`),
    ),
  ).toEqual([]);
});

describe("a documented command that is quick does what it is documented for", () => {
  test.concurrent.each([...runnable])(
    "%s",
    { timeout: 180_000 },
    async (_title, { script, args, expected }) => {
      const { status, said } = await run(script, args);
      expect(said).toMatch(expected.says);
      expect(status).toBe(expected.status);
    },
  );
});

test.each([
  ["`npm run scores`", "script scores"],
  ["`npm run build -- --orign URL`", "orign"],
  ["`npm start -- --afresh`", "afresh"],
  ["`npm test -- --updat`", "updat"],
  ["`npx cdks synth`", "program cdks"],
  ["`npx cdk deploy -c isuer=…`", "context value isuer"],
  ["```sh\nnpm ci && npm strat\n```", "script strat"],
  ["`bash .ci/runs`", ".ci/runs"],
])("a command that does not exist is found: %s", (written, what) => {
  expect(documentedCommands(readDocument("planted.md", written)).flatMap(missing)).toEqual([what]);
});
