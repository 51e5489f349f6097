import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { STAGE_TEXTS } from "../texts/stage/stage.ts";

/** One call of a deployment. */
export interface Step {
  /** The call as it is printed: "PUT s3://<PaneBucket>/taskpane.html". */
  readonly call: string;
  /** @throws StartFailure when the call was refused */
  readonly run: () => Promise<void>;
}

/**
 * Runs the calls in their order. Each may be repeated, so a deployment that stopped goes on by the same command.
 * @throws StartFailure naming the call at which it stopped
 */
export async function runSteps(steps: readonly Step[], begin: (call: string) => void): Promise<void> {
  for (const [index, { call, run }] of steps.entries()) {
    begin(call);
    try {
      await run();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const place = { number: String(index + 1), count: String(steps.length), call, reason };
      throw new StartFailure(formatBilingual(STAGE_TEXTS.stopped, place), { cause: error });
    }
  }
}
