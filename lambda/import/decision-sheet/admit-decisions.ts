import { reachesWholeOrganisation } from "../../../domain/register/access.ts";
import type { DecidedOn } from "../../../domain/protocol/decision-sheets.ts";
import type { Identity } from "../../http/contract/request-env.ts";
import { readReaderView } from "../../http/reader-view.ts";
import type { DecidingActor, DecisionDeps } from "../../decision/record-decisions.ts";
import type { Decided } from "./decided.ts";
import { openDecidedRun } from "./decided-run.ts";
import { openDecidedTerm } from "./decided-term.ts";

/** Whether the user may import decisions on a run or a term, and whether the run can still be decided on. */
export async function admitDecisions(
  deps: DecisionDeps,
  identity: Identity,
  on: DecidedOn,
): Promise<
  | { readonly kind: "admitted"; open(actor: DecidingActor): Promise<Decided> }
  | { readonly kind: "not-found" | "forbidden" | "run-not-current" }
> {
  const mayDecide = async (year: number): Promise<boolean> =>
    reachesWholeOrganisation((await readReaderView(deps, identity, year)).reach, "record-decision");
  if ("term" in on) {
    const { term } = on;
    if (!(await mayDecide(term.to))) return { kind: "forbidden" };
    return { kind: "admitted", open: (actor) => openDecidedTerm(deps, term, actor) };
  }
  const run = await deps.runs.read(on.run);
  if (run === undefined) return { kind: identity.roles.length === 0 ? "forbidden" : "not-found" };
  if (!(await mayDecide(run.year))) return { kind: "forbidden" };
  if (run.status !== "published" || run.supersededBy !== null) return { kind: "run-not-current" };
  return { kind: "admitted", open: (actor) => openDecidedRun(deps, run, actor) };
}
