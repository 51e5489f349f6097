import type { ActionDeps } from "./actions/action-deps.ts";
import type { Actions } from "./actions/actions.ts";

/** A clerk types in bursts; the counts follow when the hand rests. */
const REST_MS = 1500;

/**
 * Counts again after the sheet was touched. A hint says only that something may have changed, maybe at a colleague's
 * (rules S2, S26): it never opens anything and never moves the focus.
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
