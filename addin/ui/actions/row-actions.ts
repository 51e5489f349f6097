import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { formatDayText } from "../../../domain/wording/day-text.ts";
import { sessions } from "../../../domain/forms/catalogue/sessions.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";
import { pullAll } from "../../client/pull-all.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { SessionChoice } from "../state/register-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";
import { readNames } from "./read-names.ts";
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
        const { session, register } = store.get();
        if (session.kind === "signed-out" || register.bound === undefined) return;
        const rows = valueOrNotice(store, await pullAll(api, session.me.committee, register.bound.year));
        if (rows === undefined) return;
        const choices = sessionChoices(rows);
        change((before) => ({ ...before, sessions: choices, session: choices[0]?.key, rollCall: undefined }));
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
        change((register) => ({ ...register, rollCall }));
        await readStatus(deps);
      }),

    undoRollCall: () =>
      during(deps, "undo-roll-call", async () => {
        await store.get().register.rollCall?.undo();
        change((register) => ({ ...register, rollCall: undefined }));
        await readStatus(deps);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.rollCallUndone[state.language]));
      }),
  };
}

/** Newest first, because clerks mostly fill in the latest session. */
function sessionChoices(rows: readonly WireState[]): readonly SessionChoice[] {
  return rows
    .filter(({ form, deleted }) => form === sessions.id && !deleted)
    .toSorted((left, right) => (String(left.fields["date"]) < String(right.fields["date"]) ? 1 : -1))
    .map(({ key, fields }) => ({
      key,
      title: `${formatDayText(String(fields["date"]))} · ${String(fields["title"] ?? key)}`,
    }));
}
