import type { ApiApp } from "../http/api-app.ts";
import { serveBoard } from "./board.ts";
import { serveCriteria } from "./criteria.ts";
import type { ApiDeps } from "./deps.ts";
import { serveCorrections } from "./corrections.ts";
import { serveDecisions } from "./decisions.ts";
import { serveDues } from "./dues.ts";
import { serveDocument } from "../http/document.ts";
import { serveLocks } from "./locks.ts";
import { servePlanTexts } from "./plan-texts.ts";
import { makePaneApi } from "./pane-api.ts";
import { servePolicies } from "./policies.ts";
import { serveImpact } from "../result/impact.ts";
import { serveTrials } from "../result/trials.ts";
import { serveFeedKeys } from "../feed/serve-feed-keys.ts";
import { serveReminders } from "./reminders.ts";
import { serveRuns } from "./runs.ts";
import { serveTerms } from "./terms.ts";
import { serveUsers } from "./users.ts";
import { serveCount } from "../paper/serve-count.ts";
import { serveTemplates } from "../paper/serve-templates.ts";
import { servePapers } from "../paper/serve-papers.ts";
import { readerCopy } from "./workbook-reader.ts";
import { serveWorkbooks } from "./workbooks.ts";

/** Every route of the function `api` (see `routes.ts`). */
export function makeApi(deps: ApiDeps): ApiApp {
  const app = makePaneApi(deps);
  serveUsers(app, deps);
  serveLocks(app, deps);
  servePlanTexts(app, deps);
  serveBoard(app, deps);
  serveDues(app, deps);
  serveReminders(app, deps);
  serveRuns(app, deps);
  servePolicies(app, deps);
  serveImpact(app, deps);
  serveTrials(app, deps);
  serveCriteria(app, deps);
  serveDecisions(app, deps);
  serveCorrections(app, deps);
  serveTerms(app, deps);
  serveWorkbooks(app, deps);
  servePapers(app, deps, async (identity, run) => {
    const { kind } = await readerCopy(deps, identity, { report: "dossier", run });
    return kind === "invalid-request" ? "not-found" : kind;
  });
  serveTemplates(app, deps);
  serveFeedKeys(app, deps);
  serveCount(app, deps);
  serveDocument(app);
  return app;
}
