import { CONNECTION_TEXTS } from "../../../domain/texts/service/connection.ts";
import { noticed } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { makePaneActions, type PaneActions } from "./pane-actions.ts";
import { makePushActions, type PushActions } from "./push-actions.ts";
import { makeRegisterActions, type RegisterActions } from "./register-actions.ts";
import { makeSessionActions, type SessionActions } from "./session-actions.ts";

/** The actions of the pane's buttons. Each calls Excel or the service and stores the answer in the state. */
export interface Actions {
  readonly session: SessionActions;
  readonly pane: PaneActions;
  readonly register: RegisterActions;
  readonly push: PushActions;
  /** The actions of a lazily loaded place, made once per maker. */
  readonly of: <Group extends object>(make: Maker<Group>) => Group;
  /** Loads the actions of another place, then calls them. */
  readonly later: <Group extends object>(
    load: () => Promise<Maker<Group>>,
    act: (group: Group) => Promise<void>,
  ) => Promise<void>;
}

type Maker<Group> = (deps: ActionDeps) => Group;

export function makeActions(deps: ActionDeps): Actions {
  const register = makeRegisterActions(deps);
  const made = new Map<unknown, object>();
  const of = <Group extends object>(make: Maker<Group>): Group => {
    const group = (made.get(make) as Group | undefined) ?? make(deps);
    made.set(make, group);
    return group;
  };
  return {
    of,
    later: async (load, act) => {
      const make = await load().catch(() => undefined);
      if (make !== undefined) return act(of(make));
      deps.store.set((state) => noticed(state, "error", CONNECTION_TEXTS["no-answer"][state.language]));
    },
    session: makeSessionActions(deps, register.restore),
    pane: makePaneActions(deps),
    register,
    push: makePushActions(deps),
  };
}
