/** `npm run smoke`: whether a deployment works, or the running `npm start`. */
import { smokeSteps } from "./deployment/smoke.ts";
import { runSteps } from "./deployment/step.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { findDeployment } from "./sign-in/deployment.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { defineCommand } from "./terminal/command.ts";
import { flag } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { parseRunning } from "./terminal/running.ts";
import { SMOKE_TEXTS } from "./texts/stage/smoke.ts";

export const command = defineCommand({
  name: "npm run smoke",
  texts: SMOKE_TEXTS,
  parameters: { write: flag(SMOKE_TEXTS.parameters.write), ...CONNECTION },
  run: async ({ write, ...options }, deps) => {
    const deployment = await findDeployment(deps.folder, options);
    const url = deployment?.baseUrl ?? options.url ?? parseRunning(deps.folder)?.url ?? "";
    const steps = smokeSteps({
      url,
      year: new Date().getFullYear(),
      writes: write,
      connect: () => connect(options, deps),
    });
    await runSteps(steps, deps.progress);
    deps.out(formatBilingual(SMOKE_TEXTS.works, { url, count: String(steps.length) }));
    return 0;
  },
});

await runIfStarted(import.meta.url, command);
