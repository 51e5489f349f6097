/** `npm run diff -- --stage test|prod`: what a deployment would change in AWS. */
import { contextWords, runCdk } from "./deployment/cdk.ts";
import { readStage, STAGE } from "./deployment/stage.ts";
import { defineCommand } from "./terminal/command.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DIFF_TEXTS } from "./texts/stage/stage.ts";

export const command = defineCommand({
  name: "npm run diff",
  texts: DIFF_TEXTS,
  parameters: { stage: STAGE },
  run: async ({ stage }, deps) => {
    await runCdk(["diff", ...contextWords(stage, await readStage(stage, deps))]);
    return 0;
  },
});

await runIfStarted(import.meta.url, command);
