import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { UsersResponse } from "../../domain/protocol/users.ts";
import type { ApiApp } from "../http/api-app.ts";
import { problem } from "../http/contract/problem.ts";
import { usersRoute } from "../http/contract/names.ts";
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
}
