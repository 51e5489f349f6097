import type { Api } from "../../../addin/sync/api.ts";
import type { Answer } from "../../../addin/sync/call.ts";
import type { UnitId } from "../../../domain/ids.ts";
import { type Period, yearPeriod } from "../../../domain/period.ts";
import { DEMO_POLICY } from "../office/choices.ts";
import type { Issuer } from "./issuer.ts";
import { NO_FILTER, shownRun, type State } from "./state.ts";
import { WORDS } from "./words.ts";

/** What the page's buttons do: each asks the service, keeps the answer in the state, and has the page drawn again. */
export type Actions = ReturnType<typeof makeActions>;

const POLL_MS = 700;

export function makeActions(state: State, api: Api, issuer: Issuer, draw: () => void) {
  /** The value, or undefined with the problem shown. */
  const taken = <T>(answer: Answer<T>): T | undefined => {
    if (answer.ok) return answer.value;
    state.problem = answer.problem.title;
    return undefined;
  };

  const during = async (id: string, work: () => Promise<void>): Promise<void> => {
    if (state.busy !== undefined) return;
    state.busy = id;
    state.problem = undefined;
    draw();
    await work();
    state.busy = undefined;
    draw();
  };

  const loadBoard = async (): Promise<void> => {
    state.board = taken(await api.board(state.year, state.period));
  };

  const loadResults = async (): Promise<void> => {
    const run = shownRun(state);
    state.results = run === undefined ? undefined : taken(await api.results(run));
  };

  const loadPeriod = async (): Promise<void> => {
    state.run = undefined;
    state.results = undefined;
    await loadBoard();
    await loadResults();
  };

  const setLock = async (unit: UnitId, action: "lock" | "unlock"): Promise<boolean> =>
    taken(await api.lock(unit, state.year, { period: state.period, action })) !== undefined;

  return {
    loadUsers: () =>
      during("users", async () => {
        const users = await issuer.users();
        if (users === undefined) state.problem = WORDS.noIssuer[state.language];
        else state.users = users;
      }),

    signIn: (user: string) =>
      during(`user-${user}`, async () => {
        issuer.choose(user);
        state.me = taken(await api.me());
        if (state.me === undefined) return;
        state.year = state.me.years.at(-1) ?? state.year;
        state.period = yearPeriod(state.year);
        await loadPeriod();
      }),

    signOut: () => {
      issuer.forget();
      Object.assign(state, { me: undefined, board: undefined, run: undefined, results: undefined });
      Object.assign(state, { receipt: undefined, filter: NO_FILTER, problem: undefined });
      draw();
    },

    choosePeriod: (year: number, period: Period) =>
      during("period", async () => {
        state.year = year;
        state.period = period;
        await loadPeriod();
      }),

    lock: (unit: UnitId, action: "lock" | "unlock") =>
      during(`lock-${unit}`, async () => {
        if (await setLock(unit, action)) await loadBoard();
      }),

    lockAll: () =>
      during("lock-all", async () => {
        for (const unit of state.board?.units ?? []) {
          if (unit.state !== "locked" && !(await setLock(unit.unit, "lock"))) break;
        }
        await loadBoard();
      }),

    startRun: (dryRun: boolean) =>
      during(dryRun ? "dry-run" : "official-run", async () => {
        const { year, period } = state;
        const began = Date.now();
        state.results = undefined;
        state.run = taken(await api.startRun({ year, period, policy: DEMO_POLICY, dryRun }));
        while (state.run?.status === "running") {
          state.runSeconds = Math.floor((Date.now() - began) / 1000);
          draw();
          await pause(POLL_MS);
          state.run = taken(await api.run(state.run.id));
        }
        if (state.run === undefined || ["refused", "failed"].includes(state.run.status)) return;
        await loadBoard();
        await loadResults();
      }),

    openReceipt: (subject: string) =>
      during(`receipt-${subject}`, async () => {
        const run = shownRun(state);
        if (run !== undefined) state.receipt = taken(await api.receipt(run, subject));
      }),

    closeReceipt: () => {
      state.receipt = undefined;
      draw();
    },

    downloadWorkbook: () =>
      during("download", async () => {
        const run = shownRun(state);
        if (run === undefined) return;
        let workbook = taken(await api.startWorkbook({ run }));
        while (workbook?.status === "writing") {
          await pause(POLL_MS);
          workbook = taken(await api.workbook(workbook.id));
        }
        if (workbook?.status === "failed") state.problem = WORDS.workbookFailed[state.language];
        if (workbook?.url) globalThis.location.assign(workbook.url);
      }),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
