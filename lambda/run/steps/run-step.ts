import { failStep } from "./fail-step.ts";
import { gateStep } from "./gate-step.ts";
import { publishStep } from "./publish-step.ts";
import type { RunStepDeps } from "./run-step-deps.ts";
import type { RunEvent } from "./run-event.ts";
import { scoreStep } from "./score-step.ts";
import { settleStep } from "./settle-step.ts";

/** Runs one step of the state machine. Its output is small; results are in the table and the bucket. */
export async function runStep(deps: RunStepDeps, event: RunEvent) {
  switch (event.step) {
    case "gate":
      return gateStep(deps, event.run);
    case "score":
      return scoreStep(deps, event.run, event.Items);
    case "settle":
      return settleStep(deps, event.run);
    case "publish":
      return publishStep(deps, event.run);
    case "fail":
      return failStep(deps, event.run, event.error.Error);
  }
}
