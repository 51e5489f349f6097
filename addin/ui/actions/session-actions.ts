import { SIGN_IN_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { yearPeriod } from "../../../domain/values/period.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import { noticed, signedOut } from "../state/pane-state.ts";
import { withPeriod } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";

export type SessionActions = ReturnType<typeof makeSessionActions>;

export function makeSessionActions(deps: ActionDeps, whenSignedIn: () => Promise<void>) {
  const { store, api, signIn } = deps;
  /** The user of the current work; another user must not continue it (rule S12). */
  let before: string | undefined;

  const enter = (me: MeResponse): void => {
    const other = before !== undefined && before !== me.user;
    before = me.user;
    const year = me.years.at(-1) ?? store.get().runs.year;
    store.set((state) => {
      const kept = other ? signedOut(state, { kind: "signed-out", candidates: [] }) : state;
      const runs = withPeriod(kept.runs, year, yearPeriod(year));
      return { ...kept, busy: state.busy, session: { kind: "signed-in", me }, runs };
    });
  };

  const readMe = async (): Promise<void> => {
    const me = valueOrNotice(store, await api.me());
    if (me === undefined) return;
    enter(me);
    await whenSignedIn();
  };

  const ask = async (): Promise<void> => {
    const candidates = await signIn.candidates();
    store.set((state) => ({ ...state, session: { kind: "signed-out", candidates } }));
  };

  return {
    /** At the start: restores an earlier sign-in without a prompt, if there is one. */
    begin: () =>
      during(deps, "begin", async () => {
        if (await signIn.restore()) await readMe();
        if (store.get().session.kind === "signed-out") await ask();
      }),

    signIn: (candidate?: string) =>
      during(deps, `sign-in-${candidate ?? ""}`, async () => {
        const outcome = await signIn.signIn(candidate);
        switch (outcome) {
          case "signed-in":
            return readMe();
          case "cancelled":
          case "refused":
            return store.set((state) => noticed(state, "warning", SIGN_IN_TEXTS[outcome][state.language]));
        }
      }),

    /** Signs in again after the service refused the token; the work in progress stays. */
    again: () => during(deps, "sign-in-again", ask),

    signOut: () =>
      during(deps, "sign-out", async () => {
        await signIn.signOut();
        before = undefined;
        const candidates = await signIn.candidates();
        store.set((state) => signedOut(state, { kind: "signed-out", candidates }));
      }),
  };
}
