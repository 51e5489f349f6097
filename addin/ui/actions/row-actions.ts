import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";
import { readNames } from "./read-about-rows.ts";
import { boundSync, changeRegister, readStatus } from "./register-actions.ts";

/** The history of the selected row, and the roll-call of one session. */
export function makeRowActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRegister(deps);

  return {
    showHistory: () =>
      during(deps, "history", async () => {
        const { bound } = store.get().register;
        const place = await (await deps.workbook()).port.selected();
        if (bound === undefined || place === undefined) {
          store.set((state) => noticed(state, "info", NOTICE_TEXTS.noRow[state.language]));
          return;
        }
        const none = { entries: [] };
        // The names load in parallel, because the history shows names instead of keys.
        const named = readNames(deps);
        // A new row has no key, and a key that the clerk has damaged is in no register.
        const key = RowKey.safeParse(place.key);
        const response = key.success
          ? valueOrNotice(store, await api.history(bound.unit, bound.year, place.form, key.data))
          : none;
        if (response === undefined) return;
        change((register) => ({ ...register, history: { place, response } }));
        await named;
        store.set((state) => wentTo(state, "history"));
      }),

    showRollCall: () =>
      during(deps, "roll-call", async () => {
        const sessions = (await (await boundSync(deps))?.sessions()) ?? [];
        const today = vietnamDay(deps.now().toISOString());
        const due = sessions.find(({ day, blank }) => day !== undefined && day <= today && blank.length > 0);
        const session = (due ?? sessions[0])?.key;
        change((before) => ({ ...before, sessions, session, rollCall: undefined }));
        store.set((state) => wentTo(state, "roll-call"));
      }),

    chooseSession: (key: RowKey) =>
      change((register) => ({ ...register, session: key, rollCall: undefined })),

    markAllPresent: () =>
      during(deps, "mark-present", async () => {
        const sync = await boundSync(deps);
        const { session } = store.get().register;
        if (sync === undefined || session === undefined) return;
        const rollCall = await sync.markAllPresent(session);
        const sessions = await sync.sessions();
        change((register) => ({ ...register, rollCall, sessions }));
        await readStatus(deps);
      }),

    undoRollCall: () =>
      during(deps, "undo-roll-call", async () => {
        await store.get().register.rollCall?.undo();
        const sessions = await (await boundSync(deps))?.sessions();
        change((register) => ({ ...register, rollCall: undefined, sessions }));
        await readStatus(deps);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.rollCallUndone[state.language]));
      }),
  };
}
