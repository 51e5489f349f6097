import type { PaneState } from "./state/pane-state.ts";
import type { Store } from "./state/store.ts";

type Command = () => Promise<void> | void;

/**
 * Commands of the ribbon and its shortcuts come at any time. One that comes before somebody has signed in waits and is done then; of
 * several it is the last.
 */
export function afterSignIn(store: Store<PaneState>): (command: Command) => Command {
  let waiting: Command | undefined;
  const isSignedIn = (): boolean => {
    const { session, busy = "" } = store.get();
    return session.kind === "signed-in" && busy !== "begin" && !busy.startsWith("sign-in");
  };
  store.watch(() => {
    if (waiting === undefined || !isSignedIn()) return;
    const command = waiting;
    waiting = undefined;
    queueMicrotask(() => void command());
  });
  return (command) => () => {
    if (isSignedIn()) return command();
    waiting = command;
  };
}
