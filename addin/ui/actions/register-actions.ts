import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { yearPeriod } from "../../../domain/values/period.ts";
import { SIGN_IN_TEXTS } from "../../../domain/texts/pane/pane.ts";
import type { CellPlace } from "../../sync/ports/workbook-port.ts";
import type { PullReport, RegisterSync } from "../../sync/ports/register-sync.ts";
import { formatPull } from "./format-pull.ts";
import { noticed, type PaneState, wentTo } from "../state/pane-state.ts";
import { type BoundRegister, NO_REGISTER, type RegisterState } from "../state/register-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during } from "./during.ts";

export type RegisterActions = ReturnType<typeof makeRegisterActions>;

export type ChangeRegister = (change: (register: RegisterState) => RegisterState) => void;

export function changeRegister({ store }: ActionDeps): ChangeRegister {
  return (change) => store.set((state) => ({ ...state, register: change(state.register) }));
}

/** The sync of the register that this workbook holds; undefined while it holds none. */
export async function boundSync(deps: ActionDeps): Promise<RegisterSync | undefined> {
  const { bound } = deps.store.get().register;
  return bound === undefined ? undefined : (await deps.workbook()).sync(bound);
}

export async function readStatus(deps: ActionDeps): Promise<void> {
  const sync = await boundSync(deps);
  if (sync === undefined) return;
  const status = await sync.status();
  changeRegister(deps)((register) => ({ ...register, status, broken: status.broken }));
}

/** What is due in the register, as far as it was sent. Without an answer what is shown stays. */
export async function readOwnDues(deps: ActionDeps): Promise<void> {
  const { bound } = deps.store.get().register;
  if (bound === undefined) return;
  const answer = await deps.api.dues(bound.unit, bound.year, yearPeriod(bound.year)).catch(() => undefined);
  if (answer?.ok !== true) return;
  changeRegister(deps)((register) =>
    register.bound?.unit === bound.unit && register.bound.year === bound.year
      ? { ...register, dues: answer.value }
      : register,
  );
}

/** What is new since the last visit, in the background. Without an answer nothing is said. */
async function readNews(deps: ActionDeps): Promise<void> {
  const { bound } = deps.store.get().register;
  const news = await (await boundSync(deps))?.news().catch(() => undefined);
  if (news === undefined) return;
  changeRegister(deps)((register) => (register.bound === bound ? { ...register, news } : register));
}

export function makeRegisterActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeRegister(deps);

  const open = async (bound: BoundRegister): Promise<void> => {
    change(() => ({ ...NO_REGISTER, bound }));
    const sync = (await deps.workbook()).sync(bound);
    const report = await sync.open();
    await readStatus(deps);
    void readOwnDues(deps);
    store.set((state) => withPullReport(state, report, false));
  };

  return {
    /** After signing in: reads from the workbook which register it holds. */
    restore: async () => {
      const { port } = await deps.workbook();
      const binding = await port.binding();
      if (binding === undefined) return;
      change((register) => ({ ...register, bound: { unit: binding.unit, year: binding.year } }));
      await readStatus(deps);
      void readOwnDues(deps);
      void readNews(deps);
    },

    open: (unit: UnitId, year: number) =>
      during(deps, "open-register", async () => {
        await open({ unit, year });
        store.set((state) => ({ ...wentTo(state, "register"), notice: state.notice }));
      }),

    /** Runs in the background after an edit. An error is ignored; the clerk's next action reports it. */
    count: () => readStatus(deps).catch(() => undefined),

    pull: () =>
      during(deps, "pull", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const report = await sync.refresh();
        change((register) => ({ ...register, news: undefined }));
        await readStatus(deps);
        void readOwnDues(deps);
        store.set((state) => withPullReport(state, report, true));
      }),

    goToCell: (place: CellPlace) =>
      during(deps, "go-to-cell", async () => (await deps.workbook()).port.goTo(place)),

    restoreColumns: (form: string) =>
      during(deps, `restore-${form}`, async () => {
        await (await deps.workbook()).port.restoreColumns(form);
        await readStatus(deps);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.restored[state.language]));
      }),
  };
}

/** Adds a notice about the pull. A pull without changes is mentioned only if the clerk requested it. */
function withPullReport(state: PaneState, report: PullReport, asked: boolean): PaneState {
  const { language } = state;
  switch (report.kind) {
    case "pulled":
      return noticed(state, "success", formatPull(report, language));
    case "unchanged":
      return asked ? noticed(state, "info", NOTICE_TEXTS.pullUnchanged[language]) : state;
    case "offline":
      return { ...state, online: false };
    case "broken":
      return { ...state, register: { ...state.register, broken: report.broken } };
    case "signed-out":
      return noticed(state, "warning", SIGN_IN_TEXTS.again[language]);
    case "another-user":
    case "stopped":
      return noticed(
        state,
        "error",
        report.problem?.title ?? NOTICE_TEXTS.pullStopped[language],
        report.problem?.traceId,
      );
  }
}
