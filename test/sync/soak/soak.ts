/**
 * `npm run soak -- --minutes N --seed S`: one storm after another, each on another Excel, until the time is over. A storm that
 * fails is made shorter, and its steps are kept in `.local/soak/`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import * as z from "zod";
import { defineCommand } from "../../../infra/commands/terminal/command.ts";
import { option } from "../../../infra/commands/terminal/parameter.ts";
import { runIfStarted } from "../../../infra/commands/terminal/run-here.ts";
import { SOAK_TEXTS } from "../../../infra/commands/texts/soak.ts";
import type { SoakOrder } from "./soak-order.ts";

const CONFIG = "test/sync/soak/vitest.config.ts";
const Whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const { parameters } = SOAK_TEXTS;

export const command = defineCommand({
  name: "npm run soak",
  texts: SOAK_TEXTS,
  parameters: {
    minutes: option(Whole.default(10), parameters.minutes),
    seed: option(Whole.default(1), parameters.seed),
    steps: option(z.string().min(1).optional(), parameters.steps),
  },
  run: async ({ minutes, seed, steps }, { folder }) => {
    const order: Partial<SoakOrder> = {
      minutes,
      seed,
      ...(steps !== undefined && { steps: path.resolve(folder, steps) }),
    };
    const vitest = path.join(
      path.dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
      "vitest.mjs",
    );
    const run = spawn(process.execPath, [vitest, "run", "--config", CONFIG, "soak.run"], {
      stdio: "inherit",
      env: { ...process.env, SOAK: JSON.stringify(order) },
    });
    const [code] = (await once(run, "exit")) as [number | null];
    return code === 0 ? 0 : 1;
  },
});

await runIfStarted(import.meta.url, command);
