import { users } from "../../domain/forms/catalogue/users.ts";
import { hasLeft, type OfficeUser, type Standing, standingOf } from "../../domain/users/office-users.ts";
import { BatchId, type Register, type UnitId } from "../../domain/values/ids.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { officeUsers } from "../ledger/catalogue-lookup.ts";
import type { Identity } from "./contract/request-env.ts";

export interface AdmissionDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
}

/** The client id of bindings in the journal. */
const CLIENT = "sign-in";
/** A binding that is lost to another account is decided again by what that one has written. */
const MOST_ATTEMPTS = 3;

export type Admission = "admitted" | "rights-ended" | "sign-in-name-taken";

/**
 * Whether an account may act at all today. It is asked on every request, so that rights end at once. Until this year's
 * catalogue lists the account, last year's decides.
 */
export async function admit(deps: AdmissionDeps, identity: Identity): Promise<Admission> {
  const today = vietnamDay(deps.now());
  const year = Number(today.slice(0, 4));
  for (const listYear of [year, year - 1]) {
    const { standing } = await readStanding(deps, identity, listYear);
    if (standing.kind === "taken") return "sign-in-name-taken";
    if (standing.kind === "own") return hasLeft(standing.rows, today) ? "rights-ended" : "admitted";
  }
  return "admitted";
}

/** The users of a year and the account's place among them; the first sign-in under a name is bound to the account. */
export async function readStanding(
  { ledger, committee }: Pick<AdmissionDeps, "ledger" | "committee">,
  identity: Identity,
  year: number,
): Promise<{ readonly list: readonly OfficeUser[]; readonly standing: Standing }> {
  const register = { unit: committee, year };
  for (let attempt = 1; ; attempt += 1) {
    const rows = await ledger.allRows(register, users.id);
    const list = officeUsers(rows);
    const standing = standingOf(list, identity);
    const row = standing.kind === "first" ? rows.find(({ key }) => key === standing.row.key) : undefined;
    if (row === undefined || attempt === MOST_ATTEMPTS) return { list, standing };
    await bind(ledger, register, row, identity);
  }
}

/** Writes the account's id into the row, by the account itself: the journal holds who was bound, when, to which name. */
async function bind(
  ledger: Ledger,
  register: Register,
  { key, rev }: { readonly key: string; readonly rev: number },
  { user, roles }: Identity,
): Promise<void> {
  await ledger.push(
    register,
    {
      batchId: BatchId.parse(`sign-in.${key}.${rev}`.slice(0, 80)),
      rows: [{ form: users.id, key, baseRev: rev, fields: { directoryId: user } }],
      lane: { kind: "sign-ins" },
    },
    { user, roles, clientId: CLIENT },
  );
}
