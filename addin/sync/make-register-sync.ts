import { addRows, idsInSheets } from "./add-rows.ts";
import { conflictsOf, resolve } from "./conflicts.ts";
import { openRegister, refreshRegister } from "./open-register.ts";
import { previewOf } from "./diff/preview.ts";
import { markProblems } from "./mark-problems.ts";
import { pull } from "./exchange/pull.ts";
import { keepingLabels } from "./relabel.ts";
import { push, resume } from "./exchange/push.ts";
import { readSettled } from "./exchange/settled.ts";
import type { ChangeOf } from "./ports/workbook-port.ts";
import type { RegisterSync } from "./ports/register-sync.ts";
import { proposeRepair, repair } from "./repair.ts";
import { revert } from "./exchange/revert.ts";
import { markAllPresent, sessionMarks } from "./roll-call.ts";
import {
  labelsOf,
  readCachedSnapshot,
  readSnapshot,
  readWorkbookState,
  type SyncDeps,
} from "./diff/sync-snapshot.ts";
import { newsOf } from "./news.ts";
import { statusOf } from "./status.ts";
import { undo } from "./exchange/undo.ts";

/** The sync of one register in one workbook. Operations run one after another; each reads the sheet anew. */
export function makeRegisterSync(deps: SyncDeps): RegisterSync {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(operation: () => Promise<T>): Promise<T> => {
    const turn = last.then(operation, operation);
    last = turn.catch(() => undefined);
    return turn;
  };
  let marked: ReadonlyMap<string, ChangeOf<"state">> = new Map();
  const renaming = <T>(operation: () => Promise<T>): Promise<T> =>
    inTurn(() => keepingLabels(deps, operation));
  return {
    open: () => renaming(() => openRegister(deps)),
    status: () => inTurn(async () => statusOf(await readCachedSnapshot(deps), deps.workbook)),
    preview: () => inTurn(async () => previewOf((await readSettled(deps)).snapshot)),
    markProblems: () =>
      inTurn(async () => {
        marked = await markProblems(deps, marked);
      }),
    labels: () => inTurn(async () => labelsOf(deps, await readWorkbookState(deps))),
    push: (choices, sending) => renaming(() => push(deps, choices, sending)),
    resume: () => renaming(() => resume(deps)),
    news: () => inTurn(() => newsOf(deps)),
    pull: () => renaming(() => pull(deps)),
    refresh: () => renaming(() => refreshRegister(deps)),
    undo: (batches) => renaming(() => undo(deps, batches)),
    conflicts: () => inTurn(async () => conflictsOf(await readSnapshot(deps))),
    resolve: (conflict, choices) => inTurn(() => resolve(deps, conflict, choices)),
    proposeRepair: () => inTurn(() => proposeRepair(deps)),
    repair: (proposals) => inTurn(() => repair(deps, proposals)),
    sessions: () => inTurn(async () => sessionMarks(await readSnapshot(deps), deps.unit)),
    revert: (rows) => inTurn(() => revert(deps, rows)),
    markAllPresent: (session) => inTurn(() => markAllPresent(deps, session)),
    addRows: (rows) => inTurn(() => addRows(deps, rows)),
    standing: () => inTurn(async () => idsInSheets(await readCachedSnapshot(deps))),
  };
}
