import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatCount } from "../../../domain/wording/count-format.ts";
import type { NewRow } from "../../sync/ports/register-sync.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during } from "./during.ts";
import { boundSync, changeRegister, readOwnDues, readStatus } from "./register-actions.ts";

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
