import { periodEnd } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { ImpactApart } from "../../domain/score/impact-apart.ts";
import { impactOf } from "../../domain/score/impact.ts";
import type { ApiApp } from "../http/api-app.ts";
import { impactRoute } from "../http/contract/policies.ts";
import { problem } from "../http/contract/problem.ts";
import { readApart } from "../run/store/read-apart.ts";
import type { ResultDeps } from "./result-deps.ts";
import { hasResults, readVisibleRun } from "./visible-run.ts";

export function serveImpact(app: ApiApp, deps: ResultDeps): void {
  const { runs, committee } = deps;

  app.openapi(impactRoute, async (c) => {
    const { against } = c.req.valid("query");
    const sides = [];
    for (const id of [c.req.valid("param").id, against ?? []].flat()) {
      const access = await readVisibleRun(deps, c.get("identity"), id);
      if (access.kind !== "visible") return problem(c, access.kind);
      if (!access.whole) return problem(c, "forbidden");
      if (!hasResults(access.run)) return problem(c, "run-not-ready");
      sides.push({ run: access.run, recused: access.recused });
    }
    const [left, right] = sides;
    if (left === undefined) throw new Error("a run was read");
    const first = left.run;
    const isShown = ({ subject }: { readonly subject: string }) => !left.recused.has(subject);
    const sideOf = async (run: RunResponse) => ({
      policy: await runs.policyOf(run),
      results: (await runs.results(run.id)).filter(isShown),
    });
    const day = periodEnd(first.period);

    if (right === undefined) {
      const [before, policy, results] = await Promise.all([
        sideOf(first),
        runs.secondPolicy(first.id),
        runs.bySecondPolicy(first.id, committee),
      ]);
      if (policy === undefined || results === undefined) return problem(c, "runs-differ");
      const impact = impactOf(before, { policy, results: results.filter(isShown) }, day);
      return c.json({ run: first.id, against: null, facts: "same" as const, impact, apart: null }, 200);
    }

    const second = right.run;
    const facts = first.factsHash === second.factsHash ? ("same" as const) : ("corrected" as const);
    const supersedes = first.supersedes?.run === second.id || second.supersedes?.run === first.id;
    if (first.period !== second.period || (facts === "corrected" && !supersedes))
      return problem(c, "runs-differ");
    const [before, after] = await Promise.all([sideOf(first), sideOf(second)]);
    const impact = impactOf(before, after, day, facts);
    const causes =
      second.supersedes?.run === first.id
        ? await readApart(runs, committee, second, { before, after }, isShown)
        : undefined;
    const apart = causes === undefined || isCorrectionAlone(causes) ? null : causes;
    return c.json({ run: first.id, against: second.id, facts, impact, apart }, 200);
  });
}

function isCorrectionAlone({ engine, rules }: ImpactApart): boolean {
  return engine === null && rules === null;
}
