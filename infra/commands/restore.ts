/** `npm run restore -- --stage test|prod --at INSTANT`: both tables of a stage at an earlier moment, under new names. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { jsonOf } from "../../domain/values/json-of.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { archiveOf } from "../restore/archive.ts";
import { planRestore } from "../restore/restore-tables.ts";
import { RESTORE_TEXTS } from "../restore/texts.ts";
import { STACK_IDS, stackNameOf } from "../stack/stack-names.ts";
import { keepRestored, readStage, type Stage, STAGE } from "./deployment/stage.ts";
import { runSteps } from "./deployment/step.ts";
import { defineCommand } from "./terminal/command.ts";
import { flag, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";

const Outputs = z.object({ LedgerTable: z.string(), JournalTable: z.string(), ArchiveBucket: z.string() });

export const command = defineCommand({
  name: "npm run restore",
  texts: RESTORE_TEXTS,
  parameters: {
    stage: STAGE,
    at: option(z.iso.datetime({ offset: true }), RESTORE_TEXTS.parameters.at),
    dryRun: flag(RESTORE_TEXTS.parameters.dryRun),
  },
  run: async ({ stage, at, dryRun }, deps) => {
    const settings = await readStage(stage, deps);
    const outputs = readOutputs(deps.folder, stage);
    const { region } = settings;
    const steps = planRestore({
      db: new DynamoDBClient({ region }),
      source: { ledger: outputs.LedgerTable, journal: outputs.JournalTable },
      at: new Date(at),
      isKept: stage === "prod",
      readArchived: archiveOf(new S3Client({ region }), outputs.ArchiveBucket),
      repaired: ({ unsound, ...counts }) => {
        const values = Object.fromEntries(
          Object.entries(counts).map(([name, count]) => [name, String(count)]),
        );
        deps.out(formatBilingual(RESTORE_TEXTS.done, values));
        if (unsound.length === 0) return;
        throw new StartFailure(`${formatBilingual(RESTORE_TEXTS.unsound)}: ${unsound.join("; ")}`);
      },
      keep: (restored) => keepRestored(deps.folder, stage, restored),
    });
    if (dryRun) for (const { call } of steps) deps.out(call);
    else {
      await runSteps(steps, deps.progress);
      deps.out(formatBilingual(RESTORE_TEXTS.next, { stage }));
    }
    return 0;
  },
});

/** The names that the last deployment from this machine wrote down. */
function readOutputs(folder: string, stage: Stage): z.infer<typeof Outputs> {
  const file = path.join("dist", "deploy", stage, `${STACK_IDS.service}.json`);
  const place = path.join(folder, file);
  const written = existsSync(place) ? jsonOf(readFileSync(place, "utf8")) : undefined;
  const parsed = z.record(z.string(), z.unknown()).safeParse(written);
  const outputs = Outputs.safeParse(parsed.data?.[stackNameOf(stage, "service")]);
  if (!outputs.success)
    throw new StartFailure(formatBilingual(RESTORE_TEXTS["not-deployed"], { file, stage }));
  return outputs.data;
}

await runIfStarted(import.meta.url, command);
