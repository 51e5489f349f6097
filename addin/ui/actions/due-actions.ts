import type { UnitId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatCount } from "../../../domain/wording/count-format.ts";
import type { NewRow } from "../../sync/ports/register-sync.ts";
import type { ReminderWay } from "../../../domain/vocabulary/reminder-way.ts";
import { countsOfPeriod } from "../state/due-counts.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { RemindState } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readDueBoard } from "./board-actions.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";
import { readNames } from "./read-about-rows.ts";
import { boundSync, changeRegister, readOwnDues, readStatus } from "./register-actions.ts";

/** What a unit owes: by month on the board, and item by item. */
export function makeDueActions(deps: ActionDeps) {
  const { store, api } = deps;

  return {
    showBoard: () =>
      during(deps, "due-board", async () => {
        await readDueBoard(deps);
        store.set((state) => wentTo(state, "due-board"));
      }),

    showUnit: (unit: UnitId, period: Period) =>
      during(deps, "due-list", async () => {
        const { year } = store.get().runs;
        const unitDues = valueOrNotice(store, await api.dues(unit, year, period));
        if (unitDues === undefined) return;
        changeRuns(deps)((runs) => ({ ...runs, unitDues }));
        store.set((state) => wentTo(state, "due-list"));
      }),
  };
}

/** Reminders of the office to units of what they owe. */
export function makeReminderActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (to: (remind: RemindState) => RemindState): void =>
    changeRuns(deps)((runs) => ({ ...runs, remind: runs.remind && to(runs.remind) }));

  const read = async (unit: UnitId): Promise<void> => {
    const { year, period } = store.get().runs;
    const reminder = valueOrNotice(store, await api.reminder(unit, year, period));
    if (reminder !== undefined) change((remind) => ({ ...remind, reminder }));
    void readNames(deps);
  };

  return {
    /** Opens the reminder to the first unit that owes something in the period. */
    open: () =>
      during(deps, "remind", async () => {
        await readDueBoard(deps);
        const { dues, period, year } = store.get().runs;
        // Whoever may not remind all units is shown no button for it.
        const sendings = await api.sendings(year);
        const sent = sendings.ok ? sendings.value : undefined;
        const units = (dues?.units ?? [])
          .map(({ unit }) => unit)
          .filter((unit) => (countsOfPeriod(dues, unit, period)?.missing ?? 0) > 0);
        changeRuns(deps)((runs) => ({
          ...runs,
          remind: { units, reminder: undefined, way: "e-mail", sent },
        }));
        if (units[0] !== undefined) await read(units[0]);
        store.set((state) => wentTo(state, "remind"));
      }),

    show: (unit: UnitId) => during(deps, "remind-unit", () => read(unit)),
    chooseWay: (way: ReminderWay) => change((remind) => ({ ...remind, way })),

    /** Records first: what could not be recorded is not copied, so that every reminder sent has its number. */
    give: () =>
      during(deps, "give-reminder", async () => {
        const { remind, year } = store.get().runs;
        if (remind?.reminder === undefined) return;
        const { unit, period, number } = remind.reminder;
        const reminder = valueOrNotice(
          store,
          await api.giveReminder(unit, year, { period, number, way: remind.way }),
        );
        if (reminder === undefined) return;
        change((before) => ({ ...before, reminder }));
        await deps.copy(reminder.text ?? "");
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.reminded[state.language]));
      }),

    /** The answer tells what became of each; a second press on the same day sends nothing twice. */
    sendAll: () =>
      during(deps, "send-reminders", async () => {
        const sent = valueOrNotice(store, await api.sendReminders(store.get().runs.year));
        if (sent !== undefined) change((remind) => ({ ...remind, sent }));
      }),

    copy: (text: string) =>
      during(deps, "copy", async () => {
        await deps.copy(text);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.copied[state.language]));
      }),
  };
}

/** What the clerk's own register owes in one form, and the rows to be filled in. */
export function makeRegisterDueActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeRegister(deps);

  const readStanding = async (): Promise<void> => {
    const standing = await (await boundSync(deps))?.standing();
    if (standing !== undefined) change((register) => ({ ...register, standing }));
  };

  return {
    showForm: (form: string) =>
      during(deps, "form-dues", async () => {
        await Promise.all([readOwnDues(deps), readStanding()]);
        change((register) => ({ ...register, dueForm: form }));
        store.set((state) => wentTo(state, "form-dues"));
      }),

    /** Nothing is sent: the clerk fills the rows in and looks at the preview. */
    addRows: (rows: readonly NewRow[]) =>
      during(deps, "add-rows", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const count = await sync.addRows(rows);
        await readStanding();
        await readStatus(deps);
        store.set((state) =>
          noticed(
            state,
            "success",
            fill(NOTICE_TEXTS.rowsAdded[state.language], { count: formatCount(count, state.language) }),
          ),
        );
      }),
  };
}
