import { makeExcelPort } from "../host/excel-port.ts";
import { openWorkbook } from "../host/open-workbook.ts";
import type { Api } from "../client/api.ts";
import { WorkbookError } from "../sync/ports/workbook-port.ts";
import { makeRegisterSync } from "../sync/make-register-sync.ts";
import type { RegisterSync } from "../sync/ports/register-sync.ts";
import type { Workbook } from "./actions/action-deps.ts";
import { indexedMirror } from "./indexed-mirror.ts";
import { installationId, newId } from "./installation.ts";
import type { PaneState } from "./state/pane-state.ts";
import type { Store } from "./state/store.ts";

/** The workbook in which the add-in runs, with the sync of each register that it may hold. */
export function openExcelWorkbook(store: Store<PaneState>, api: Api): Workbook {
  const port = makeExcelPort((wait) => {
    // A count in the background is not worth a question; the next edit counts again.
    if (wait !== undefined && store.get().busy === undefined) wait.drop?.();
    else store.set((state) => ({ ...state, wait }));
  });
  const made = new Map<string, RegisterSync>();
  const me = () => {
    const { session } = store.get();
    return session.kind === "signed-in" ? session.me : undefined;
  };
  return {
    port,
    sync: ({ unit, year }) => {
      const committee = me()?.committee;
      if (committee === undefined) throw new WorkbookError("unsupported");
      const id = `${unit}.${year}`;
      // One sync per register, because it runs its operations one after another.
      const sync =
        made.get(id) ??
        makeRegisterSync({
          api,
          workbook: port,
          unit,
          year,
          committee,
          clientId: installationId(),
          user: () => me()?.user,
          language: () => store.get().language,
          mirror: indexedMirror({ unit, year }),
          now: () => new Date().toISOString(),
          newId,
        });
      made.set(id, sync);
      return sync;
    },
    async openFile(bytes) {
      try {
        await openWorkbook(base64(bytes));
        return true;
      } catch (error) {
        if (error instanceof WorkbookError) return false;
        throw error;
      }
    },
  };
}

/** Works in pieces, because the number of arguments of a call is limited. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCodePoint(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}
