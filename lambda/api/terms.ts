import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { isTerm } from "../../domain/protocol/terms.ts";
import { readTermView, type TermView } from "../term/term-view.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { ApiApp } from "../http/api-app.ts";
import * as contract from "../http/contract/terms.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import { moveOffice } from "../movement/move-office.ts";
import { openYear, previewYear } from "../year/open-year.ts";

export function serveTerms(app: ApiApp, deps: ApiDeps): void {
  app.openapi(contract.termRoute, async (c) => {
    const { from, to } = c.req.valid("query");
    if (!isTerm(from, to)) return problem(c, "invalid-request", { field: "query.to" });
    const identity = c.get("identity");
    const { reach } = await readReaderView(deps, identity, to);
    if (!reachesWholeOrganisation(reach, "read-run")) return problem(c, "forbidden");
    const [{ term }, recused] = await Promise.all([
      readTermView(deps, from, to),
      readRecused(deps, identity, to),
    ]);
    return c.json(withoutSubjects(term, recused), 200);
  });

  app.openapi(contract.previewYearRoute, async (c) => {
    if (!c.get("identity").roles.includes("Admin")) return problem(c, "forbidden");
    const opening = await previewYear(deps, c.req.valid("param").year, c.get("language"));
    return opening === undefined ? problem(c, "no-catalogue") : c.json(opening, 200);
  });

  app.openapi(contract.openYearRoute, async (c) => {
    const identity = c.get("identity");
    if (!identity.roles.includes("Admin")) return problem(c, "forbidden");
    const opening = await openYear(deps, c.req.valid("param").year, identity, c.get("language"));
    return typeof opening === "string" ? problem(c, opening) : c.json(opening, 200);
  });

  app.openapi(contract.moveOfficeRoute, async (c) => {
    const { year } = c.req.valid("param");
    const moved = await moveOffice(deps, year, c.req.valid("json"), c.get("identity"), c.get("language"));
    return typeof moved === "string" ? problem(c, moved, { year: String(year) }) : c.json(moved, 200);
  });
}

/** The term without the people and units on whom the reader decides nothing. */
function withoutSubjects(term: TermView["term"], recused: ReadonlySet<string>) {
  const isShown = ({ subject }: { readonly subject: string }): boolean => !recused.has(subject);
  const subjects = term.subjects.filter(isShown);
  return {
    ...term,
    subjects,
    commendations: term.commendations.filter(isShown),
    decisions: term.decisions.filter(isShown),
    withheld: term.subjects.length - subjects.length,
  };
}
