import type { ActionDeps } from "./actions/action-deps.ts";
import type { Actions } from "./actions/actions.ts";

/** Shows when the network is gone, and resumes the outbox when it is back, oldest first (rule S13). */
export function watchNetwork({ store }: ActionDeps, actions: Actions): void {
  globalThis.addEventListener("offline", () => store.set((state) => ({ ...state, online: false })));
  globalThis.addEventListener("online", () => {
    store.set((state) => ({ ...state, online: true }));
    const { status } = store.get().register;
    if ((status?.waiting ?? 0) > 0) void actions.push.resume();
  });
}
