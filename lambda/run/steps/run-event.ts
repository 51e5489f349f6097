import * as z from "zod";
import { RunId } from "../../../domain/values/ids.ts";
import { Organisation } from "../facts/manifest.ts";

/**
 * The state machine's input of each step; `Items` is a batch of the manifest, `error` the error that its Catch caught.
 */
export const RunEvent = z.discriminatedUnion("step", [
  z.object({ step: z.literal("gate"), run: RunId }),
  z.object({ step: z.literal("score"), run: RunId, Items: z.array(Organisation).min(1) }),
  z.object({ step: z.literal("settle"), run: RunId }),
  z.object({ step: z.literal("publish"), run: RunId }),
  z.object({ step: z.literal("fail"), run: RunId, error: z.object({ Error: z.string() }) }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
