import { decideAccess } from "../../domain/register/access.ts";
import { mostByCriterion } from "../../domain/policy/criterion-limits.ts";
import { criteriaOfBooks } from "../../domain/policy/criterion-titles.ts";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import { booksOfYear } from "../run/open/policy-of-year.ts";
import type { ApiApp } from "../http/api-app.ts";
import { criteriaRoute } from "../http/contract/criteria.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";

/** Titles of the criteria alone, which everyone who enters points needs; the rest of the policy stays hidden. */
export function serveCriteria(app: ApiApp, deps: ApiDeps): void {
  const { runs, committee } = deps;
  app.openapi(criteriaRoute, async (c) => {
    const { year } = c.req.valid("query");
    const { reach } = await readReaderView(deps, c.get("identity"), year);
    if (decideAccess(reach, "read-register", committee) !== "allowed") return problem(c, "forbidden");
    const { first = standardPolicy(), second } = await booksOfYear({ runs, committee }, year);
    const most = mostByCriterion(first, second);
    const criteria = [...criteriaOfBooks(first, second)].map(([id, title]) => ({
      id,
      title: { ...title },
      most: { ...most.get(id) },
    }));
    return c.json({ criteria }, 200);
  });
}
