/** What is told about rows beside their values: names, and corrections under way. */
import { pullAll } from "../../client/pull-all.ts";
import { rowId, type UnitId } from "../../../domain/values/ids.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { NO_NAMES } from "../state/names.ts";
import type { ActionDeps } from "./action-deps.ts";

/**
 * Loads the names of rows: from the unit's workbook, which holds them without a network too, else once from the service. Until
 * then, and if it fails, rows are shown without a name.
 */
export async function readNames(deps: ActionDeps): Promise<void> {
  const { session } = deps.store.get();
  if (session.kind === "signed-out") return;
  const labels = await readLabels(deps, session.me.committee).catch(() => undefined);
  if (labels === undefined) return;
  deps.store.set((state) =>
    state.session.kind === "signed-in" && state.session.me.user === session.me.user
      ? { ...state, names: { ...state.names, labels } }
      : state,
  );
}

async function readLabels(
  { store, api, workbook }: ActionDeps,
  committee: UnitId,
): Promise<RowLabels | undefined> {
  const { names, register, runs, language } = store.get();
  const { bound } = register;
  if (bound !== undefined && bound.unit !== committee) return (await workbook()).sync(bound).labels();
  if (names.labels !== NO_NAMES.labels) return undefined;
  const year = bound?.year ?? runs.year;
  const [catalogue, criteria] = await Promise.all([pullAll(api, committee, year), api.criteria(year)]);
  if (!catalogue.ok) return undefined;
  const { catalogueLabels } = await import("../state/catalogue-labels.ts");
  return catalogueLabels(catalogue.value, criteria.ok ? criteria.value.criteria : [], language);
}

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
