import { addRows, idsInSheets } from "./add-rows.ts";
import { conflictsOf, resolve } from "./conflicts.ts";
import { openRegister, refreshRegister } from "./open-register.ts";
import { previewOf } from "./diff/preview.ts";
import { pull } from "./exchange/pull.ts";
import { push, resume } from "./exchange/push.ts";
import type { RegisterSync } from "./ports/register-sync.ts";
import { proposeRepair, repair } from "./repair.ts";
import { markAllPresent } from "./roll-call.ts";
import { readCachedSnapshot, readSnapshot, type SyncDeps } from "./diff/sync-snapshot.ts";
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
  return {
    open: () => inTurn(() => openRegister(deps)),
    status: () => inTurn(async () => statusOf(await readCachedSnapshot(deps), deps.workbook)),
    preview: () => inTurn(async () => previewOf(await readSnapshot(deps))),
    push: (choices, sending) => inTurn(() => push(deps, choices, sending)),
    resume: () => inTurn(() => resume(deps)),
    pull: () => inTurn(() => pull(deps)),
    refresh: () => inTurn(() => refreshRegister(deps)),
    undo: (batches) => inTurn(() => undo(deps, batches)),
    conflicts: () => inTurn(async () => conflictsOf(await readSnapshot(deps))),
    resolve: (conflict, choices) => inTurn(() => resolve(deps, conflict, choices)),
    proposeRepair: () => inTurn(() => proposeRepair(deps)),
    repair: (proposals) => inTurn(() => repair(deps, proposals)),
    markAllPresent: (session) => inTurn(() => markAllPresent(deps, session)),
    addRows: (rows) => inTurn(() => addRows(deps, rows)),
    standing: () => inTurn(async () => idsInSheets(await readCachedSnapshot(deps))),
  };
}
