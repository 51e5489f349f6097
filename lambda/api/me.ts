import type { ApiApp } from "../http/api-app.ts";
import { decideAccess } from "../../domain/register/access.ts";
import { dayParts } from "../../domain/values/day.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { MeResponse } from "../../domain/protocol/me.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { meRoute } from "../http/contract/me.ts";
import type { PaneDeps } from "./deps.ts";
import { readReaderView } from "../http/reader-view.ts";

/** The years offered to a user: a term of five years back, and the next year to prepare. */
const YEARS_BACK = 5;
const YEARS_AHEAD = 1;

export function serveMe(app: ApiApp, deps: PaneDeps): void {
  const { ledger, committee } = deps;

  app.openapi(meRoute, async (c) => {
    const identity = c.get("identity");
    const thisYear = dayParts(vietnamDay(deps.now())).year;
    const begun = await yearsBegun(ledger, committee, thisYear);
    // An administrator is offered a year that comes after the last one, in order to enter its catalogue.
    const isBehind = begun.length > 0 && (begun.at(-1) ?? thisYear) < thisYear;
    const years = isBehind && identity.roles.includes("Admin") ? [...begun, thisYear] : begun;
    const year =
      c.req.valid("query").year ?? (years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear));
    const { reach, units } = await readReaderView(deps, identity, year);
    const body: MeResponse = {
      user: identity.user,
      name: identity.name,
      roles: [...identity.roles],
      units: units
        .filter(({ unit }) => decideAccess(reach, "read-board", unit) === "allowed")
        .map(({ unit, name, kind }) => ({
          unit,
          name,
          kind,
          access: decideAccess(reach, "write-register", unit) === "allowed" ? "write" : "read",
        })),
      committee,
      years,
    };
    return c.json(body, 200);
  });
}

async function yearsBegun(ledger: Ledger, committee: UnitId, thisYear: number): Promise<number[]> {
  const years = Array.from(
    { length: YEARS_BACK + YEARS_AHEAD + 1 },
    (_, index) => thisYear - YEARS_BACK + index,
  );
  const heads = await ledger.heads(years.map((year) => ({ unit: committee, year })));
  return years.filter((_, index) => (heads[index]?.seq ?? 0) > 0);
}
