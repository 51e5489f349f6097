import { formatCount } from "../../../domain/wording/count-format.ts";
import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type { LeavingText } from "../../../domain/forms/leaving.ts";
import type { PreviewRow, PushReport } from "../../sync/ports/register-sync.ts";
import { withLeaving } from "../state/leaving-state.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import {
  type PaneChoice,
  withAllChosen,
  withChoice,
  withPreview,
  withReport,
} from "../state/register-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during } from "./during.ts";
import { boundSync, changeRegister, readOwnDues, readStatus } from "./register-actions.ts";

export type PushActions = ReturnType<typeof makePushActions>;

export function makePushActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeRegister(deps);
  let stopper: AbortController | undefined;

  const finish = async (report: PushReport): Promise<void> => {
    stopper = undefined;
    change((register) => withReport(register, report));
    if (report.kind === "offline") store.set((state) => ({ ...state, online: false }));
    await readStatus(deps);
    void readOwnDues(deps);
  };

  return {
    preview: () =>
      during(deps, "preview", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const preview = await sync.preview();
        await readAbout(deps);
        if (preview.kind === "preview") await sync.markProblems();
        // The report of the last push is cleared, or it would appear below the new preview.
        store.set((state) =>
          wentTo(
            { ...state, register: { ...withPreview(state.register, preview), report: undefined } },
            "preview",
          ),
        );
      }),

    /** Shows the current problems of the sheet together with those of the last push. */
    showProblems: () =>
      during(deps, "show-problems", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const [preview, conflicts] = [await sync.preview(), await sync.conflicts()];
        await readAbout(deps);
        if (preview.kind === "preview") await sync.markProblems();
        store.set((state) =>
          wentTo({ ...state, register: { ...withPreview(state.register, preview), conflicts } }, "problems"),
        );
      }),

    choose: (row: PreviewRow, choice: PaneChoice) => change((register) => withChoice(register, row, choice)),
    /** One decision on rows that stood in one line. */
    chooseEach: (rows: readonly PreviewRow[], choice: PaneChoice) =>
      change((register) => rows.reduce((state, row) => withChoice(state, row, choice), register)),
    typeLeaving: (row: PreviewRow, part: Partial<LeavingText>) =>
      change((register) => withLeaving(register, row, part)),
    chooseAll: (rows: readonly PreviewRow[], chosen: boolean) =>
      change((register) => withAllChosen(register, rows, chosen)),

    send: () =>
      during(deps, "send", async () => {
        const sync = await boundSync(deps);
        const { decidedChoices } = await import("../state/decided-choices.ts");
        const choices = decidedChoices(store.get().register);
        if (sync === undefined || choices === undefined) return;
        stopper = new AbortController();
        const report = await sync.push(choices, {
          signal: stopper.signal,
          onProgress: (progress) => change((register) => ({ ...register, progress })),
        });
        await finish(report);
      }),

    /** Takes effect between two batches; batches that were sent stay sent (rule S8). */
    stop: () => {
      stopper?.abort();
      change((register) => ({ ...register, stopping: true }));
    },

    resume: () =>
      during(deps, "resume", async () => {
        const sync = await boundSync(deps);
        if (sync !== undefined) await finish(await sync.resume());
      }),

    undo: () =>
      during(deps, "undo", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const report = await sync.undo(store.get().register.undoable);
        change((register) => ({ ...register, undoable: [], report: undefined }));
        await readStatus(deps);
        void readOwnDues(deps);
        store.set((state) => noticed(wentTo(state, "register"), ...undoNotice(report, state.language)));
      }),
  };
}

function undoNotice(
  { outcomes, kind, problem }: PushReport,
  language: "vi" | "en",
): ["success" | "warning" | "error", string] {
  if (kind !== "sent") return ["error", problem?.title ?? NOTICE_TEXTS.undoStopped[language]];
  const kept = outcomes.filter(({ status }) => status === "conflict").length;
  const done = fill(NOTICE_TEXTS.undone[language], {
    count: formatCount(outcomes.length - kept, language),
  });
  if (kept === 0) return ["success", done];
  return [
    "warning",
    `${done} ${fill(NOTICE_TEXTS.undoConflicts[language], { count: formatCount(kept, language) })}`,
  ];
}

/** The names in the rows, and which of them wait for a correction. */
async function readAbout(deps: ActionDeps): Promise<void> {
  const { readNames, readPending } = await import("./read-about-rows.ts");
  await Promise.all([readNames(deps), readPending(deps)]);
}
