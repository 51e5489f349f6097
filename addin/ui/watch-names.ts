import type { UserId } from "../../domain/values/ids.ts";
import { MOST_NAMES } from "../../domain/protocol/names.ts";
import { usersShown, withUsers } from "./state/users-shown.ts";
import type { ActionDeps } from "./actions/action-deps.ts";

/**
 * Loads the names of users in the background when an act of theirs is first shown. Until then, and if it fails, they are
 * shown as another person.
 */
export function watchNames({ store, api }: Pick<ActionDeps, "store" | "api">): void {
  const asked = new Set<UserId>();

  const learn = async (year: number, users: readonly UserId[], reader: UserId): Promise<void> => {
    for (const id of users) asked.add(id);
    const answer = await api.names(year, users);
    if (!answer.ok) {
      for (const id of users) asked.delete(id);
      return;
    }
    store.set((state) =>
      state.session.kind === "signed-in" && state.session.me.user === reader
        ? withUsers(state, answer.value)
        : state,
    );
  };

  store.watch(() => {
    const state = store.get();
    const { session, names, register, runs, online } = state;
    if (session.kind === "signed-out") {
      asked.clear();
      return;
    }
    const { user } = session.me;
    const wanted = [...usersShown(state)]
      .filter((id) => id !== user && !names.users.has(id) && !asked.has(id))
      .slice(0, MOST_NAMES);
    if (wanted.length > 0 && online) void learn(register.bound?.year ?? runs.year, wanted, user);
  });
}
