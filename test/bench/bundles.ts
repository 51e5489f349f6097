import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../../infra/stack/bundle.ts";
import { build } from "esbuild";
import { bundleHandlers } from "../../infra/stack/handlers.ts";
import { measureInTurn, type Spent } from "./child.ts";
import { type Comparison, required, type Section } from "./comparison.ts";

const RUNS = { full: 9, quick: 1 };
const LEAST = "test/bench/programs/dynamodb-only.ts";
const ENVIRONMENT = {
  AWS_REGION: "ap-southeast-1",
  LEDGER_TABLE: "ledger",
  JOURNAL_TABLE: "journal",
  OBJECT_BUCKET: "objects",
  COMMITTEE_UNIT: "dang-uy",
  RUN_MACHINE: "run",
  WORKBOOK_MACHINE: "workbook",
};

/** As the stack sets it. */
const FLAGS = ["--enable-source-maps"];

export const bundles: Section = {
  name: "bundles",
  title:
    "Loading a function's bundle (user CPU before the first request; Node 24 is deployed: .ci/on-node-24)",
  async compare(scale) {
    const runs = RUNS[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    try {
      Object.assign(process.env, ENVIRONMENT);
      const handlers = bundleHandlers();
      const api = handlers.write("api", path.join(folder, "api"));
      const [plain, least, cut, cached, own, whole] = await measureInTurn(
        [
          ["init.ts", api],
          ["init.ts", await oneFile(LEAST, path.join(folder, "one.mjs"))],
          ["init.ts", bundled(LEAST, path.join(folder, "cut"))],
          ["init.ts", api, path.join(folder, "compiled")],
          ["init.ts", handlers.write("workbook", path.join(folder, "workbook"))],
          ["init.ts", bundled("test/bench/programs/workbook-all-exceljs.ts", path.join(folder, "whole"))],
        ],
        runs,
        FLAGS,
      );
      const row = (
        measured: string,
        against: string,
        one: Spent | undefined,
        other: Spent | undefined,
      ): Comparison => ({
        measured,
        against,
        data: `minified, with source maps, Node ${process.versions.node}`,
        runs,
        median: required(one).userMs,
        base: required(other).userMs,
        unit: "ms",
      });
      return [
        { ...row("API", "only the DynamoDB client, in one file", plain, least), goal: 1.3 },
        row("API", "only the DynamoDB client, cut as ours", plain, cut),
        row("API with its code compiled before", "API", cached, plain),
        { ...row("workbook", "with the whole of exceljs", own, whole), goal: 0.7 },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function bundled(entry: string, folder: string): string {
  const [file = ""] = bundle([entry], folder);
  return file;
}

/** A bundle in one file, as a deployment without code splitting would make it. */
async function oneFile(entry: string, outfile: string): Promise<string> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
  });
  return outfile;
}
