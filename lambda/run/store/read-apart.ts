import type { ImpactSide } from "../../../domain/score/impact.ts";
import { type ImpactApart, impactApart } from "../../../domain/score/impact-apart.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import type { RunStore } from "./run-store.ts";

/**
 * What a run changed of the results that it superseded, by cause.
 * @param sides the superseded run's results and its own, as far as the reader is told of them
 */
export async function readApart(
  runs: RunStore,
  committee: UnitId,
  { id, period }: Pick<RunResponse, "id" | "period">,
  sides: { readonly before: ImpactSide; readonly after: ImpactSide },
  isShown: (result: { readonly subject: string }) => boolean,
): Promise<ImpactApart> {
  const [again, between] = await Promise.all([
    runs.supersededAgain(id, committee),
    runs.byEarlierRules(id, committee),
  ]);
  const kept = { again: again?.filter(isShown), between: between?.filter(isShown) };
  return impactApart({ ...sides, ...kept }, periodEnd(period));
}
