import { rowId } from "../../../domain/values/ids.ts";
import type { ActionDeps } from "./action-deps.ts";

/** Reads which rows wait for a correction. Only a register with a lock has any; without a network the known ones stay. */
export async function readPending({ store, api }: ActionDeps): Promise<void> {
  const { bound, status } = store.get().register;
  if (bound === undefined || Object.keys(status?.locks ?? {}).length === 0) return;
  const answer = await api.corrections(bound.year).catch(() => undefined);
  if (answer?.ok !== true) return;
  const open = answer.value.corrections.filter(
    ({ unit, status: state }) => unit === bound.unit && (state === "requested" || state === "approved"),
  );
  const pending = new Set(open.flatMap(({ rows }) => rows.map(rowId)));
  store.set((state) => ({ ...state, register: { ...state.register, pending } }));
}
