import * as z from "zod";
import type { Bilingual } from "../../../domain/values/bilingual.ts";

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
  z.object({ state: z.literal("stopped"), said: z.string() }),
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
  for (let seen = false; ; seen = true) {
    const filling = await readFilling(real);
    switch (filling?.state) {
      case "filled":
        if (seen) show(FILLED);
        return;
      case "stopped":
        show({ vi: `Văn phòng mẫu chưa đủ: ${filling.said}`, en: "The demonstration is incomplete" });
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

const FILLED: Bilingual = {
  vi: "Văn phòng mẫu đã đủ số liệu; bấm “Mở lại ngăn” để xem",
  en: "the demonstration is complete: reload the pane to see it",
};

function progress({ what, done, total }: Extract<Filling, { state: "filling" }>): Bilingual {
  return {
    vi: `Đang nạp (${done}/${total}): ${what.vi}…`,
    en: `filling: ${what.en}…`,
  };
}

/** Undefined for a file that is being written at this moment. */
async function readFilling(real: typeof fetch): Promise<Filling | undefined> {
  try {
    const response = await real(FILLING_FILE, { cache: "no-store" });
    return Filling.safeParse(await response.json().catch(() => undefined)).data;
  } catch {
    // Whoever fills is gone, and the pane says itself that it reaches nobody.
    return { state: "filled" };
  }
}
