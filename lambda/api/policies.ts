import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { UserId } from "../../domain/values/ids.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { isNewest, POLICIES } from "../../domain/policy/library/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { parsePolicy as readDocument } from "../../domain/policy/parse-policy.ts";
import { countSources } from "../../domain/policy/source-kinds.ts";
import type { PolicyCheck, PolicySummary } from "../../domain/protocol/policies.ts";
import type { ImpactApart } from "../../domain/score/impact-apart.ts";
import { impactOf } from "../../domain/score/impact.ts";
import { POLICY_ISSUE_TEXTS } from "../../domain/texts/document/policies.ts";
import { render } from "../../domain/values/bilingual.ts";
import type { StoredPolicy } from "../policy/policy-store.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { policiesRoute, publishPolicyRoute, impactRoute, policyRoute } from "../http/contract/policies.ts";
import { readApart } from "../run/store/read-apart.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import { policyOfYear } from "../run/open/policy-of-year.ts";
import { hasResults, readVisibleRun } from "./visible-run.ts";

export function servePolicies(app: ApiApp, deps: ApiDeps): void {
  const { runs } = deps;

  /** Policies belong to no year, so this year's grants decide the access. */
  const readThisYear = (identity: Identity) =>
    readReaderView(deps, identity, Number(vietnamDay(deps.now()).slice(0, 4)));

  const mayRead = async (identity: Identity): Promise<boolean> => {
    const { reach, units } = await readThisYear(identity);
    return units.some(({ unit }) => decideAccess(reach, "read-run", unit) === "allowed");
  };

  app.openapi(policiesRoute, async (c) => {
    if (!(await mayRead(c.get("identity")))) return problem(c, "forbidden");
    const stored = await runs.policies.list();
    const newest = POLICIES.filter(isNewest);
    const older = POLICIES.filter((own) => !isNewest(own)).map(summaryOfOwn);
    const policies = [...newest.map(summaryOfOwn), ...older, ...stored.map(summaryOfStored)];
    const { year } = c.req.valid("query");
    const own = year === undefined ? undefined : await policyOfYear(deps, year);
    const isOwn = ({ name, id, version }: PolicySummary): boolean =>
      own !== undefined && [name, nameOf({ id, version })].includes(own);
    return c.json(
      { policies: policies.toSorted((left, right) => Number(isOwn(right)) - Number(isOwn(left))) },
      200,
    );
  });

  app.openapi(policyRoute, async (c) => {
    if (!(await mayRead(c.get("identity")))) return problem(c, "forbidden");
    const resolved = await runs.policies.resolve(c.req.valid("param").name);
    if (resolved === undefined) return problem(c, "not-found");
    const stored = (await runs.policies.list()).find(({ policy }) => nameOf(policy) === resolved.name);
    const summary = stored === undefined ? summaryOfOwn(resolved.policy) : summaryOfStored(stored);
    const document: Record<string, unknown> = { ...resolved.policy };
    return c.json({ summary, document }, 200);
  });

  app.openapi(publishPolicyRoute, async (c) => {
    const identity = c.get("identity");
    const { reach } = await readThisYear(identity);
    if (!reachesWholeOrganisation(reach, "start-run")) return problem(c, "forbidden");
    const { document, publish } = c.req.valid("json");
    const parsed = readDocument(document);
    if (!parsed.ok) {
      const issues: PolicyCheck["issues"] = parsed.issues.map(({ path, code, detail }) => ({
        path,
        code,
        message: render(POLICY_ISSUE_TEXTS[code], c.get("language"), {
          detail: detail?.[c.get("language")] ?? "",
        }),
      }));
      return c.json({ published: false, name: null, issues }, 200);
    }
    const name = nameOf(parsed.policy);
    if (POLICIES.some((policy) => nameOf(policy) === name))
      return problem(c, "policy-exists", { policy: name });
    if (publish && !(await runs.policies.publish(parsed.policy, identity.user, deps.now())))
      return problem(c, "policy-exists", { policy: name });
    return c.json({ published: publish, name, issues: [] }, 200);
  });

  app.openapi(impactRoute, async (c) => {
    const sides = [];
    for (const id of [c.req.valid("param").id, c.req.valid("query").against]) {
      const access = await readVisibleRun(deps, c.get("identity"), id);
      if (access.kind !== "visible") return problem(c, access.kind);
      if (!access.whole) return problem(c, "forbidden");
      if (!hasResults(access.run)) return problem(c, "run-not-ready");
      sides.push({ run: access.run, recused: access.recused });
    }
    const [left, right] = sides;
    if (left === undefined || right === undefined) throw new Error("two runs were read");
    const [first, second] = [left.run, right.run];
    const facts = first.factsHash === second.factsHash ? ("same" as const) : ("corrected" as const);
    const supersedes = first.supersedes?.run === second.id || second.supersedes?.run === first.id;
    if (first.period !== second.period || (facts === "corrected" && !supersedes))
      return problem(c, "runs-differ");
    const isShown = ({ subject }: { readonly subject: string }) => !left.recused.has(subject);
    const sideOf = async (run: typeof first) => ({
      policy: await runs.policyOf(run),
      results: (await runs.results(run.id)).filter(isShown),
    });
    const [before, after] = [await sideOf(first), await sideOf(second)];
    const day = periodEnd(first.period);
    const impact = impactOf(before, after, day, facts);
    const causes =
      second.supersedes?.run === first.id
        ? await readApart(runs, deps.committee, second, { before, after }, isShown)
        : undefined;
    const apart = causes === undefined || isCorrectionAlone(causes) ? null : causes;
    return c.json({ run: first.id, against: second.id, facts, impact, apart }, 200);
  });
}

function isCorrectionAlone({ engine, rules }: ImpactApart): boolean {
  return engine === null && rules === null;
}

function summaryOfOwn(policy: Policy): PolicySummary {
  const name = isNewest(policy) ? policy.id : nameOf(policy);
  return { ...partsOf(policy), name, origin: "product", publishedBy: null, publishedAt: null };
}

function summaryOfStored({ policy, by, at }: StoredPolicy): PolicySummary {
  const published = { publishedBy: UserId.parse(by), publishedAt: at };
  return { ...partsOf(policy), name: nameOf(policy), origin: "office", ...published };
}

function partsOf(policy: Policy) {
  const { id, version, title, effective } = policy;
  return { id, version, title: { ...title }, effective, sources: { ...countSources(policy) } };
}
