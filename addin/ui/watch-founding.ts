import type { Actions } from "./actions/actions.ts";
import type { ActionDeps } from "./actions/action-deps.ts";
import { currentPlace } from "./state/pane-state.ts";
import type { Place } from "./state/place.ts";
import { setsUpNow } from "./state/session-state.ts";

const founding = async () => (await import("./founding/office-actions.ts")).makeOfficeActions;

/** Places from which one comes back to the steps with other rows stored. */
const AWAY: ReadonlySet<string> = new Set(["import", "users"]);

/**
 * Opens the steps that set up an office for an administrator who has none, once after each sign-in, and reads the
 * catalogue anew when lists or users were brought in from there.
 */
export function watchFounding({ store }: Pick<ActionDeps, "store">, actions: Pick<Actions, "later">): void {
  let seen: string | undefined;
  let last: Place | undefined;
  const open = () => void actions.later(founding, (group) => group.open("founding"));
  store.watch(() => {
    const state = store.get();
    const { session, register, busy } = state;
    if (session.kind === "signed-out") {
      seen = undefined;
      return;
    }
    if (busy !== undefined) return;
    const place = currentPlace(state);
    const isBack = last !== undefined && AWAY.has(last) && place === "founding";
    last = place;
    const isFirst = seen !== session.me.user;
    seen = session.me.user;
    if (isBack || (isFirst && register.bound === undefined && setsUpNow(session))) open();
  });
}
