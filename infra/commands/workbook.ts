/**
 * `npm run workbook -- --rows N --out FILE`: writes the workbook of a run of N invented people with the writer of the
 * workbook function.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { bundle } from "../stack/bundle.ts";
import { defineCommand } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { requireWritable } from "./terminal/writable.ts";
import { WORKBOOK_COMMAND_TEXTS } from "./texts/workbook.ts";

const PROGRAM = fileURLToPath(new URL("../local/synthetic-workbook.ts", import.meta.url));

/** At most eight digits, more people than any list has. */
const Rows = z
  .string()
  .regex(/^[1-9]\d{0,7}$/)
  .transform(Number);
const { parameters } = WORKBOOK_COMMAND_TEXTS;

export const command = defineCommand({
  name: "npm run workbook",
  texts: WORKBOOK_COMMAND_TEXTS,
  parameters: {
    rows: option(Rows, parameters.rows),
    out: option(z.string().min(1), parameters.out),
  },
  /**
   * Runs in its own process, bundled like the function, so that the measured memory is the writer's and not that of a
   * compiler.
   */
  run: async ({ rows, out: file }, { folder, out, err, doing }) => {
    const target = path.resolve(folder, file);
    await requireWritable(target);
    const bundles = await mkdtemp(path.join(tmpdir(), "workbook-"));
    try {
      doing(WORKBOOK_COMMAND_TEXTS.bundling);
      const [program = ""] = bundle([PROGRAM], bundles);
      doing(WORKBOOK_COMMAND_TEXTS.writing, { rows: String(rows), file });
      const args = ["--no-deprecation", program, String(rows), target];
      const writer = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
      createInterface(writer.stdout).on("line", out);
      createInterface(writer.stderr).on("line", err);
      const [code] = (await once(writer, "close")) as [number | null];
      return code === 0 ? 0 : 1;
    } finally {
      await rm(bundles, { recursive: true });
    }
  },
});

await runIfStarted(import.meta.url, command);
