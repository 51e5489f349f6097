import { decideAccess, type Reach, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { type RunId, UnitId } from "../../domain/values/ids.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { ResultDeps } from "./result-deps.ts";

export type VisibleRun =
  | {
      readonly kind: "visible";
      readonly run: RunResponse;
      readonly reach: Reach;
      readonly whole: boolean;
      /** Subjects whose results and decisions the user is not shown. */
      readonly recused: ReadonlySet<string>;
    }
  | { readonly kind: "not-found" | "forbidden" };

/** A run that the user may see: every run for a user of the whole organisation, a published one for anyone else. */
export async function readVisibleRun(deps: ResultDeps, identity: Identity, id: RunId): Promise<VisibleRun> {
  const run = await deps.runs.read(id);
  if (run === undefined) return { kind: identity.roles.length === 0 ? "forbidden" : "not-found" };
  const { reach, units } = await readReaderView(deps, identity, run.year);
  const whole = reachesWholeOrganisation(reach, "read-run");
  const some = units.some(({ unit }) => decideAccess(reach, "read-run", unit) === "allowed");
  const open = whole || (some && run.status === "published");
  if (!open) return { kind: "forbidden" };
  return { kind: "visible", run, reach, whole, recused: await readRecused(deps, identity, run.year) };
}

export function hasResults({ status }: RunResponse): boolean {
  return status === "finished" || status === "published";
}

export function mayReadResult(reach: Reach, unit: string): boolean {
  const parsed = UnitId.safeParse(unit);
  return parsed.success && decideAccess(reach, "read-run", parsed.data) === "allowed";
}
