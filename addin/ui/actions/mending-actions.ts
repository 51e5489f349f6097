import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { render } from "../../../domain/values/bilingual.ts";
import type { Conflict, ConflictChoice, PreviewRow } from "../../sync/ports/register-sync.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { acceptedRepair, withConflictChoice, withMatch } from "../state/mending-state.ts";
import { withPreview } from "../state/register-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during } from "./during.ts";
import { readNames } from "./read-about-rows.ts";
import { boundSync, changeRegister, readStatus } from "./register-actions.ts";

/** The clerk's decisions about rows that the sync cannot settle by itself. */
export function makeMendingActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeRegister(deps);

  return {
    showConflicts: () =>
      during(deps, "conflicts", async () => {
        const conflicts = (await (await boundSync(deps))?.conflicts()) ?? [];
        change((register) => ({ ...register, conflicts, conflictChoices: new Map() }));
        await readNames(deps);
        store.set((state) => wentTo(state, "conflicts"));
      }),

    choose: (conflict: Conflict, field: string, choice: ConflictChoice) =>
      change((register) => withConflictChoice(register, conflict, field, choice)),

    resolve: (conflict: Conflict) =>
      during(deps, "resolve", async () => {
        const sync = await boundSync(deps);
        const choices = store.get().register.conflictChoices.get(conflict);
        if (sync === undefined || choices === undefined) return;
        await sync.resolve(conflict, choices);
        const conflicts = await sync.conflicts();
        change((register) => ({ ...register, conflicts }));
        await readStatus(deps);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.conflictNoted[state.language]));
      }),

    askRevert: (rows: readonly PreviewRow[] | undefined) =>
      change((register) => ({ ...register, reverting: rows })),

    revert: (rows: readonly PreviewRow[]) =>
      during(deps, "revert", async () => {
        const sync = await boundSync(deps);
        if (sync === undefined) return;
        const count = await sync.revert(rows);
        const preview = await sync.preview();
        change((register) => withPreview(register, preview));
        await readStatus(deps);
        store.set((state) =>
          noticed(state, "success", render(NOTICE_TEXTS.reverted, state.language, { count: String(count) })),
        );
      }),

    showRepair: () =>
      during(deps, "repair", async () => {
        const repair = (await (await boundSync(deps))?.proposeRepair()) ?? [];
        change((register) => ({ ...register, repair, refused: new Set() }));
        store.set((state) => wentTo(state, "repair"));
      }),

    acceptMatch: (id: string, accepted: boolean) => change((register) => withMatch(register, id, accepted)),

    repair: () =>
      during(deps, "apply-repair", async () => {
        await (await boundSync(deps))?.repair(acceptedRepair(store.get().register));
        change((register) => ({ ...register, repair: undefined, preview: undefined }));
        await readStatus(deps);
        store.set((state) =>
          noticed(wentTo(state, "register"), "success", NOTICE_TEXTS.repaired[state.language]),
        );
      }),
  };
}
