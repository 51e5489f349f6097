import type { ActionDeps } from "./actions/action-deps.ts";
import type { Actions } from "./actions/actions.ts";

/** The counts are updated after this pause, because a clerk types in bursts. */
const REST_MS = 1500;

/**
 * Counts again after an edit of the sheet. A hint means only that something may have changed, perhaps by a colleague
 * (rules S2, S26), so it never opens a place and never moves the focus.
 */
export async function watchSheet({ store, workbook }: ActionDeps, actions: Actions): Promise<void> {
  const { port } = await workbook();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (): void => {
    if (store.get().register.bound === undefined) return;
    if (store.get().busy === undefined) void actions.register.count();
    else timer = setTimeout(count, REST_MS);
  };
  await port.watch((hint) => {
    if (hint !== "edited") return;
    clearTimeout(timer);
    timer = setTimeout(count, REST_MS);
  });
}
