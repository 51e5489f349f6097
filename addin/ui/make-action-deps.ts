import { makeApi } from "../client/api.ts";
import type { ActionDeps, Workbook } from "./actions/action-deps.ts";
import { isOfficeDark } from "./office-theme.ts";
import { selfTest } from "./self-test.ts";
import type { Started } from "./start.ts";
import type { PaneState } from "./state/pane-state.ts";
import type { Store } from "./state/store.ts";
import { applyTheme } from "./theme.ts";

/** The dependencies of the actions for this Excel and this deployment. */
export function makeActionDeps(store: Store<PaneState>, { office, signIn }: Started): ActionDeps {
  const api = makeApi({
    baseUrl: "",
    language: () => store.get().language,
    token: (renew) => signIn.token(renew),
    user: () => {
      const { session } = store.get();
      return session.kind === "signed-in" ? session.me.user : undefined;
    },
  });
  let workbook: Promise<Workbook> | undefined;
  return {
    store,
    api,
    signIn,
    workbook: () => {
      workbook ??= import("./excel-workbook.ts").then(({ openExcelWorkbook }) =>
        openExcelWorkbook(store, api),
      );
      return workbook;
    },
    selfTest: () => selfTest(office, signIn),
    theme: (choice) => applyTheme(choice, isOfficeDark(office)),
    copy: (text) => navigator.clipboard.writeText(text),
    now: () => new Date(),
  };
}
