import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../../infra/stack/bundle.ts";
import { build } from "esbuild";
import { measureInTurn } from "./child.ts";
import { required, type Section } from "./comparison.ts";

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

export const bundles: Section = {
  name: "bundles",
  title: "Loading a function's bundle (user CPU before the first request)",
  async compare(scale) {
    const runs = RUNS[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    try {
      Object.assign(process.env, ENVIRONMENT);
      const [api, least, cut, own, whole] = await measureInTurn(
        [
          ["init.ts", bundled("lambda/api/handler.ts", path.join(folder, "api"))],
          ["init.ts", await oneFile(LEAST, path.join(folder, "one.mjs"))],
          ["init.ts", bundled(LEAST, path.join(folder, "cut"))],
          ["init.ts", bundled("lambda/workbook/handler.ts", path.join(folder, "workbook"))],
          ["init.ts", bundled("test/bench/programs/workbook-all-exceljs.ts", path.join(folder, "whole"))],
        ],
        runs,
      );
      const row = (measured: string, against: string, median: number, base: number, goal: number) => ({
        measured,
        against,
        data: "minified",
        runs,
        median,
        base,
        unit: "ms",
        goal,
      });
      const start = required(api).userMs;
      return [
        row("API", "only the DynamoDB client, in one file", start, required(least).userMs, 1.3),
        row("API", "only the DynamoDB client, cut as ours", start, required(cut).userMs, 1.3),
        row("workbook", "with the whole of exceljs", required(own).userMs, required(whole).userMs, 0.7),
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

/** What a deployment makes of a handler that nobody cut. */
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
    logLevel: "error",
  });
  return outfile;
}
