import { accountNamed } from "../../domain/users/office-users.ts";
import type { Reach } from "../../domain/register/access.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Identity } from "./contract/request-env.ts";
import { type OfficeUnit, readUnits } from "../ledger/units.ts";
import { readStanding } from "./admission.ts";

/** The office of one year from one user's view. */
export interface ReaderView {
  readonly reach: Reach;
  /** Every unit, the committee first; `reach` decides which of them the user may see. */
  readonly units: readonly OfficeUnit[];
}

/** Reads the committee's register on every request, so that a revoked grant ends at once. */
export async function readReaderView(
  { ledger, committee }: { readonly ledger: Ledger; readonly committee: UnitId },
  identity: Identity,
  year: number,
): Promise<ReaderView> {
  const { user, roles } = identity;
  const [units, rows, { list }] = await Promise.all([
    readUnits(ledger, committee, year),
    ledger.allRows({ unit: committee, year }, grants.id),
    readStanding({ ledger, committee }, identity, year),
  ]);
  const unitIds = new Set<string>(units.map(({ unit }) => unit));
  const ownGrants = rows
    .filter((row) => !row.deleted)
    .map((row) => typedFields(grants, row.key, row.fields))
    .filter((grant) => accountNamed(list, grant.user) === user && unitIds.has(grant.unit));
  return {
    reach: {
      roles,
      committee,
      units: unitIds,
      grants: new Map(ownGrants.map(({ unit, access }) => [unit, access])),
    },
    units,
  };
}
