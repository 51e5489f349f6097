import type { PaneState } from "./pane-state.ts";
import type { RunState } from "./run-state.ts";
import type { Store } from "./store.ts";

export type ChangeRuns = (change: (runs: RunState) => RunState) => void;

export function changeRuns({ store }: { readonly store: Store<PaneState> }): ChangeRuns {
  return (change) => store.set((state) => ({ ...state, runs: change(state.runs) }));
}
