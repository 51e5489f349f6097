import { pullAll } from "../../client/pull-all.ts";
import { rowNames } from "../state/names.ts";
import type { ActionDeps } from "./action-deps.ts";

/** Loads the names of rows once, in the background. Until then, and if it fails, keys are shown. */
export async function readNames({ store, api }: ActionDeps): Promise<void> {
  const { session, names, register, runs } = store.get();
  if (session.kind === "signed-out" || names.rows.size > 0) return;
  const { user, committee } = session.me;
  const catalogue = await pullAll(api, committee, register.bound?.year ?? runs.year).catch(() => undefined);
  if (catalogue?.ok !== true) return;
  store.set((state) =>
    state.session.kind === "signed-in" && state.session.me.user === user
      ? { ...state, names: { ...state.names, rows: rowNames(catalogue.value) } }
      : state,
  );
}
