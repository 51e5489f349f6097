/** `npm run destroy -- --stage test`: takes the test stage out of AWS, with everything in it. */
import * as z from "zod";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { contextWords, runCdk } from "./deployment/cdk.ts";
import { readStage } from "./deployment/stage.ts";
import { STACK_IDS } from "../stack/stack-names.ts";
import { defineCommand } from "./terminal/command.ts";
import { flag, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DESTROY_TEXTS } from "./texts/stage/stage.ts";

export const command = defineCommand({
  name: "npm run destroy",
  texts: DESTROY_TEXTS,
  parameters: {
    // The data of the other stage stay whatever is done to it, so nothing takes it away.
    stage: option(z.literal("test"), DESTROY_TEXTS.parameters.stage),
    dryRun: flag(DESTROY_TEXTS.parameters.dryRun),
  },
  run: async ({ stage, dryRun }, deps) => {
    const settings = await readStage(stage, deps);
    const call = ["destroy", STACK_IDS.service, STACK_IDS.edge, ...contextWords(stage, settings), "--force"];
    if (dryRun) {
      deps.out(["cdk", ...call].join(" "));
      return 0;
    }
    const { domain } = settings;
    const typed = await deps.ask?.(`${formatBilingual(DESTROY_TEXTS.sure, { domain })} `);
    if (typed?.trim() !== domain) throw new StartFailure(formatBilingual(DESTROY_TEXTS.kept, { domain }));
    await runCdk(call);
    return 0;
  },
});

await runIfStarted(import.meta.url, command);
