import { type ImportKind, importState, type ImportState } from "../../state/import-state.ts";
import type { ActionDeps } from "../action-deps.ts";

export function changeImport(
  { store }: Pick<ActionDeps, "store">,
  change: (state: ImportState) => ImportState,
): void {
  store.set((state) => ({ ...state, imports: change(importState(state)) }));
}

/** What the file is brought for. */
export function changeKind(deps: ActionDeps) {
  return { choose: (kind: ImportKind): void => changeImport(deps, (state) => ({ ...state, kind })) };
}
