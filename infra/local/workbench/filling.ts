import * as z from "zod";
import { type Bilingual, fill } from "../../../domain/values/bilingual.ts";
import { FILLING_TEXTS } from "../texts/workbench.ts";

/** Beside the page, relative to it. */
export const FILLING_FILE = "filling.json";

/** How far the demonstration is that is filled behind the page; `done` of `total` steps of `what`. */
export const Filling = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("filling"),
    what: z.object({ vi: z.string(), en: z.string() }),
    done: z.number(),
    total: z.number(),
  }),
  z.object({ state: z.literal("filled") }),
  z.object({ state: z.literal("stopped"), reason: z.string() }),
]);
export type Filling = z.infer<typeof Filling>;

const EVERY_MS = 1000;

/**
 * Follows the filling until it has ended, and tells what to show: nothing for an office that was filled before the page
 * was opened.
 */
export async function followFilling(
  show: (text: Bilingual) => void,
  real: typeof fetch = fetch,
  everyMs = EVERY_MS,
): Promise<void> {
  for (let wasShown = false; ; wasShown = true) {
    const filling = await fetchFilling(real);
    switch (filling?.state) {
      case "filled":
        if (wasShown) show(FILLING_TEXTS.filled);
        return;
      case "stopped":
        show({
          vi: fill(FILLING_TEXTS.stopped.vi, { reason: filling.reason }),
          en: FILLING_TEXTS.stopped.en,
        });
        return;
      case "filling":
        show(progress(filling));
        break;
      case undefined:
    }
    await new Promise((resolve) => {
      setTimeout(resolve, everyMs);
    });
  }
}

function progress({ what, done, total }: Extract<Filling, { state: "filling" }>): Bilingual {
  const values = { done: String(done), total: String(total) };
  return {
    vi: fill(FILLING_TEXTS.filling.vi, { ...values, what: what.vi }),
    en: fill(FILLING_TEXTS.filling.en, { ...values, what: what.en }),
  };
}

/** Undefined for a file that is being written at this moment. */
async function fetchFilling(real: typeof fetch): Promise<Filling | undefined> {
  try {
    const response = await real(FILLING_FILE, { cache: "no-store" });
    return Filling.safeParse(await response.json().catch(() => undefined)).data;
  } catch {
    // Whoever fills is gone, and the pane says itself that it reaches nobody.
    return { state: "filled" };
  }
}
