import * as z from "zod";
import { type Bilingual, fill } from "../../../../domain/values/bilingual.ts";
import { FILLING_TEXTS } from "../../texts/workbench.ts";

/** The file's URL relative to the page. */
export const FILLING_FILE = "filling.json";

/**
 * The office behind the page: the progress of filling the demonstration (`done` of `total` steps of `what`), or an office
 * without it, which is still to be set up or has been.
 */
export const Filling = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("filling"),
    what: z.object({ vi: z.string(), en: z.string() }),
    done: z.number(),
    total: z.number(),
  }),
  z.object({ state: z.literal("filled") }),
  z.object({ state: z.enum(["empty", "office"]) }),
  z.object({ state: z.literal("stopped"), reason: z.string() }),
]);
export type Filling = z.infer<typeof Filling>;

const EVERY_MS = 1000;

/** Follows the filling until its end and shows its progress; an office that was filled before shows nothing. */
export async function followFilling(
  show: (text: Bilingual) => void,
  real: typeof fetch = fetch,
  everyMs = EVERY_MS,
): Promise<void> {
  for (let wasShown = false; ; wasShown = true) {
    const filling = await fetchFilling(real);
    switch (filling?.state) {
      case "empty":
      case "office":
        return;
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

/** undefined while the file is being written. */
export async function fetchFilling(real: typeof fetch = fetch): Promise<Filling | undefined> {
  try {
    const response = await real(FILLING_FILE, { cache: "no-store" });
    return Filling.safeParse(await response.json().catch(() => undefined)).data;
  } catch {
    // The filling process is gone, and the pane itself reports that the service cannot be reached.
    return { state: "filled" };
  }
}
