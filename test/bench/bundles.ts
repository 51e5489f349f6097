import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../../infra/stack/bundle.ts";
import { measureInTurn } from "./child.ts";
import type { Comparison, Section } from "./comparison.ts";

const RUNS = { full: 9, quick: 1 };
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
      const bundle = async (name: string, entry: string): Promise<string> => {
        const [file = ""] = await bundlePrograms([entry], path.join(folder, name));
        return file;
      };
      const [api, least, own, whole] = await measureInTurn(
        [
          ["init.ts", await bundle("api", "lambda/api/handler.ts")],
          ["init.ts", await bundle("least", "test/bench/programs/dynamodb-only.ts")],
          ["init.ts", await bundle("workbook", "lambda/workbook/handler.ts")],
          ["init.ts", await bundle("whole", "test/bench/programs/workbook-all-exceljs.ts")],
        ],
        runs,
      );
      if (api === undefined || least === undefined || own === undefined || whole === undefined)
        throw new Error("nothing was measured");
      const row = (name: string, against: string, numbers: Pick<Comparison, "median" | "base" | "goal">) => ({
        measured: name,
        against,
        data: "minified bundle",
        runs,
        unit: "ms",
        ...numbers,
      });
      return [
        row("API", "only the DynamoDB client", { median: api.userMs, base: least.userMs, goal: 1.3 }),
        row("workbook", "with the whole of exceljs", { median: own.userMs, base: whole.userMs, goal: 0.7 }),
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
