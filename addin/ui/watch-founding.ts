import type { Actions } from "./actions/actions.ts";
import type { ActionDeps } from "./actions/action-deps.ts";
import { setsUpNow } from "./state/session-state.ts";

const founding = async () => (await import("./founding/office-actions.ts")).makeOfficeActions;

/** Opens the steps that set up an office for an administrator who has none, once after each sign-in. */
export function watchFounding({ store }: Pick<ActionDeps, "store">, actions: Pick<Actions, "later">): void {
  let seen: string | undefined;
  store.watch(() => {
    const { session, register, busy } = store.get();
    if (session.kind === "signed-out") seen = undefined;
    else if (busy === undefined && seen !== session.me.user) {
      seen = session.me.user;
      if (register.bound === undefined && setsUpNow(session))
        void actions.later(founding, (group) => group.open("founding"));
    }
  });
}
