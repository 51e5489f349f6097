import { WHAT_IF_FAULT_TEXTS } from "../../domain/texts/document/what-if.ts";
import { whatWasAssumed } from "../../domain/trial/assumed.ts";
import { readChanges } from "../../domain/trial/named-change.ts";
import { whatIf } from "../../domain/trial/what-if.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { render } from "../../domain/values/bilingual.ts";
import type { ApiApp } from "../http/api-app.ts";
import { problem } from "../http/contract/problem.ts";
import { assumedRoute, whatIfRoute } from "../http/contract/policies.ts";
import { readFacts } from "../run/facts/facts.ts";
import { keepRowsAt } from "../run/facts/kept-rows.ts";
import type { ResultDeps } from "./result-deps.ts";
import { hasResults, readVisibleRun } from "./visible-run.ts";

const MOST_KNOWN = 30;

/** Facts and rules changed in thought, for whoever sees the whole organisation; nothing is stored. */
export function serveTrials(app: ApiApp, deps: ResultDeps): void {
  const { runs, committee } = deps;
  // The rows of a run never change, so that a second question about it reads nothing.
  const ledger = { rowsAt: keepRowsAt((register, seq) => deps.ledger.rowsAt(register, seq)) };
  const factsOf = (run: RunResponse) => readFacts(ledger, { ...run, committee });

  app.openapi(whatIfRoute, async (c) => {
    const { id } = c.req.valid("param");
    const access = await readVisibleRun(deps, c.get("identity"), id);
    if (access.kind !== "visible") return problem(c, access.kind);
    const { run, whole, recused } = access;
    if (!whole) return problem(c, "forbidden");
    if (!hasResults(run)) return problem(c, "run-not-ready");
    const { subject, changes: said } = c.req.valid("json");
    if (recused.has(subject)) return problem(c, "recused");
    const [policy, facts, before] = await Promise.all([runs.policyOf(run), factsOf(run), runs.results(id)]);
    if (!before.some((result) => result.subject === subject)) return problem(c, "not-found");
    const none = { run: id, before: null, after: null, impact: null };
    const read = readChanges(said, facts, subject);
    if (!read.ok) {
      const faults = read.faults.map(({ code, said: part, known }) => ({
        code,
        message: render(WHAT_IF_FAULT_TEXTS[code], c.get("language"), {
          said: part,
          known: known.slice(0, MOST_KNOWN).join(", "),
        }),
      }));
      return c.json({ ...none, faults }, 200);
    }
    const isShown = (result: { readonly subject: string }) => !recused.has(result.subject);
    const found = whatIf(policy, facts, before.filter(isShown), read.changes);
    const own = (results: typeof before) => results.find((result) => result.subject === subject) ?? null;
    if (found === undefined) return c.json({ ...none, faults: [] }, 200);
    const changed = found.impact.changed.filter(isShown);
    const onlyAfter = found.impact.onlyAfter.filter((other) => !recused.has(other));
    const impact = { ...found.impact, changed, onlyAfter };
    return c.json({ run: id, faults: [], before: own(before), after: own([...found.after]), impact }, 200);
  });

  app.openapi(assumedRoute, async (c) => {
    const { id } = c.req.valid("param");
    const access = await readVisibleRun(deps, c.get("identity"), id);
    if (access.kind !== "visible") return problem(c, access.kind);
    if (!access.whole) return problem(c, "forbidden");
    if (!hasResults(access.run)) return problem(c, "run-not-ready");
    const [policy, facts] = await Promise.all([runs.policyOf(access.run), factsOf(access.run)]);
    return c.json({ run: id, assumed: [...whatWasAssumed(policy, facts)] }, 200);
  });
}
