import { conflictsOf, resolve } from "./conflicts.ts";
import { openRegister, refreshRegister } from "./open-register.ts";
import { previewOf } from "./preview.ts";
import { pull } from "./pull.ts";
import { push, resume } from "./push.ts";
import type { RegisterSync } from "./register-sync.ts";
import { proposeRepair, repair } from "./repair.ts";
import { markAllPresent } from "./roll-call.ts";
import { glanceAtStand, readStand, type SyncOptions } from "./stand.ts";
import { statusOf } from "./status.ts";
import { undo } from "./undo.ts";

/** One register at one desk. Operations take turns: each reads the sheet anew, and finds what the one before has written. */
export function makeRegisterSync(options: SyncOptions): RegisterSync {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(operation: () => Promise<T>): Promise<T> => {
    const turn = last.then(operation, operation);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    open: () => inTurn(() => openRegister(options)),
    status: () => inTurn(async () => statusOf(await glanceAtStand(options), options.desk)),
    preview: () => inTurn(async () => previewOf(await readStand(options))),
    push: (choices, sending) => inTurn(() => push(options, choices, sending)),
    resume: () => inTurn(() => resume(options)),
    pull: () => inTurn(() => pull(options)),
    refresh: () => inTurn(() => refreshRegister(options)),
    undo: (batches) => inTurn(() => undo(options, batches)),
    conflicts: () => inTurn(async () => conflictsOf(await readStand(options))),
    resolve: (conflict, choices) => inTurn(() => resolve(options, conflict, choices)),
    proposeRepair: () => inTurn(() => proposeRepair(options)),
    repair: (proposals) => inTurn(() => repair(options, proposals)),
    markAllPresent: (session) => inTurn(() => markAllPresent(options, session)),
  };
}
