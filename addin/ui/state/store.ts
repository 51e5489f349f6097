/** Holds the state and notifies watchers of changes. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (change: (state: State) => State) => void;
  /** Returns a function that stops watching. */
  readonly watch: (onChange: () => void) => () => void;
}

export function makeStore<State>(first: State): Store<State> {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const onChange of watchers) onChange();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
