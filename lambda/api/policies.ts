import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { UserId } from "../../domain/values/ids.ts";
import { isNewest, POLICIES } from "../../domain/policy/library/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { findingsOf } from "../../domain/policy/reading/check-policy.ts";
import { findingText } from "../../domain/policy/reading/finding.ts";
import { listValues } from "../../domain/policy/reading/list-values.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { parsePolicy as readDocument } from "../../domain/policy/parse-policy.ts";
import { countSources } from "../../domain/policy/source-kinds.ts";
import type { PolicyCheck, PolicySummary } from "../../domain/protocol/policies.ts";
import { POLICY_ISSUE_TEXTS } from "../../domain/texts/document/policies.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { StoredPolicy } from "../policy/policy-store.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { policiesRoute, publishPolicyRoute, policyRoute } from "../http/contract/policies.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import { policyOfYear } from "../run/open/policy-of-year.ts";

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
    const values = [...listValues(resolved.policy)];
    const findings = tellFindings(deps, resolved.policy, c.get("language"));
    return c.json({ summary, document, values, findings }, 200);
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
      return c.json({ published: false, name: null, issues, findings: [] }, 200);
    }
    const name = nameOf(parsed.policy);
    if (POLICIES.some((policy) => nameOf(policy) === name))
      return problem(c, "policy-exists", { policy: name });
    if (publish && !(await runs.policies.publish(parsed.policy, identity.user, deps.now())))
      return problem(c, "policy-exists", { policy: name });
    const findings = tellFindings(deps, parsed.policy, c.get("language"));
    return c.json({ published: publish, name, issues: [], findings }, 200);
  });
}

/** What the policy leaves open as of today. */
function tellFindings({ now }: Pick<ApiDeps, "now">, policy: Policy, language: Language) {
  return findingsOf(policy, vietnamDay(now())).map((finding) => ({
    code: finding.code,
    place: finding.place,
    message: findingText(finding, language),
  }));
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
