import { decideAccess } from "../../domain/register/access.ts";
import type { Action } from "../../domain/vocabulary/rights/action.ts";
import { givePlanText, readPlanText } from "../plan-text/give-plan-text.ts";
import type { PlanPlace } from "../plan-text/plan-texts.ts";
import type { ApiApp } from "../http/api-app.ts";
import * as contract from "../http/contract/plan-texts.ts";
import type { Identity } from "../http/contract/request-env.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";

export function servePlanTexts(app: ApiApp, deps: ApiDeps): void {
  const access = async (identity: Identity, action: Action, { unit, year }: PlanPlace) => {
    const { reach } = await readReaderView(deps, identity, year);
    return decideAccess(reach, action, unit);
  };

  app.openapi(contract.planTextRoute, async (c) => {
    const place = c.req.valid("param");
    const decision = await access(c.get("identity"), "read-register", place);
    if (decision !== "allowed") return problem(c, decision);
    return c.json(await readPlanText(deps, place), 200);
  });

  app.openapi(contract.givePlanTextRoute, async (c) => {
    const place = c.req.valid("param");
    const identity = c.get("identity");
    const decision = await access(identity, "write-register", place);
    if (decision !== "allowed") return problem(c, decision);
    const stored = await givePlanText(deps, place, c.req.valid("json").text, identity);
    return stored.kind === "answered" ? c.json(stored.response, 200) : problem(c, stored.kind);
  });
}
