import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { RIGHTS_BOOK_TEXTS } from "../../domain/texts/workbook/rights-book.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { UsersResponse } from "../../domain/protocol/users.ts";
import type { ApiApp } from "../http/api-app.ts";
import { problem } from "../http/contract/problem.ts";
import { rightsBookRoute, usersRoute } from "../http/contract/names.ts";
import { readReaderView } from "../http/reader-view.ts";
import { readUserList } from "../users/user-list.ts";
import type { PaneDeps } from "./deps.ts";

export function serveUsers(app: ApiApp, deps: PaneDeps): void {
  app.openapi(usersRoute, async (c) => {
    const { year } = c.req.valid("query");
    const { reach } = await readReaderView(deps, c.get("identity"), year);
    if (!reachesWholeOrganisation(reach, "read-board")) return problem(c, "forbidden");
    const list = await readUserList(deps, year);
    const body = UsersResponse.parse({
      users: list.map(({ key = null, account = null, seenOn = null, areas, ...user }) => ({
        ...user,
        key,
        account,
        seenOn,
        areas: areas.map(({ unit = null, ...area }) => ({ ...area, unit })),
      })),
    });
    return c.json(body, 200);
  });

  app.openapi(rightsBookRoute, async (c) => {
    const { year } = c.req.valid("query");
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    if (!reachesWholeOrganisation(reach, "read-board")) return problem(c, "forbidden");
    // The writer of workbooks is loaded on demand: no other answer of this function needs it.
    const { writeRightsBook } = await import("../workbook/rights/rights-workbook.ts");
    const { ledger, committee, now } = deps;
    const settings = await ledger.allRows({ unit: committee, year }, "settings");
    const content = await writeRightsBook({
      year,
      users: await readUserList(deps, year),
      units: new Map(units.map(({ unit, name }) => [unit, name])),
      office: units[0]?.name ?? "",
      settings: settings.filter(({ deleted }) => !deleted),
      generatedAt: now(),
      generatedBy: c.get("identity").name,
    });
    const fileName = fill(RIGHTS_BOOK_TEXTS.file, { year: String(year) });
    return c.json({ fileName, content: content.toString("base64") }, 200);
  });
}
