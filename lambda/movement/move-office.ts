import { createHash } from "node:crypto";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import { countStranded } from "../../domain/movement/after-plan.ts";
import type { MovementPlan, PlannedRow } from "../../domain/movement/movement-plan.ts";
import { Office } from "../../domain/movement/office.ts";
import { planMovement, touchedUnits, unitNameIn } from "../../domain/movement/plan-movement.ts";
import type { MovementReading, MovementRequest } from "../../domain/protocol/year/movements.ts";
import { decideAccess } from "../../domain/register/access.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { BatchId, RowKey, UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { canonicalJson } from "../aws/canonical-json.ts";
import { actor } from "../http/actor.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { Actor, WholeResult } from "../ledger/ledger.ts";
import type { MovementDeps } from "./movement-deps.ts";
import { duesOfLeaver } from "./leaver-dues.ts";
import { reportMovement } from "./report-movement.ts";

type Moved =
  | MovementReading
  | "forbidden"
  | "not-found"
  | "no-catalogue"
  | "batch-id-reused"
  | "register-busy";

/** Names movements in the journal. */
const CLIENT = "movement";

/** Reads what a movement would write, and with the digest of that reading stores all of it in one transaction. */
export async function moveOffice(
  deps: MovementDeps,
  year: number,
  request: MovementRequest,
  identity: Identity,
  language: Language,
): Promise<Moved> {
  const { ledger, committee } = deps;
  const { reach } = await readReaderView(deps, identity, year);
  const access = decideAccess(reach, "write-register", committee);
  if (access !== "allowed") return access;
  const register = { unit: committee, year };
  const batchId = BatchId.parse(`movement.${request.id}`);
  const head = await ledger.head(register);
  const isStored = request.digest !== undefined && (await ledger.outcomes(register, batchId)).length > 0;
  if (isStored) return { ...nothing(year, head.seq), stored: true, digest: request.digest ?? "" };
  const rows = await ledger.allRows(register);
  if (!rows.some(({ form, deleted }) => form === units.id && !deleted)) return "no-catalogue";
  const plan = await planned(deps, year, request, rows);
  const digest = digestOf(plan.rows);
  const own = writerOf(plan, actor(identity, reach, CLIENT));
  const isConfirmed = request.digest !== undefined && plan.faults.length === 0;
  if (isConfirmed && request.digest !== digest) plan.fault("", "changed-meanwhile");
  const result =
    plan.faults.length > 0
      ? undefined
      : await ledger.pushWhole(register, { batchId, rows: wireRows(plan.rows) }, own, {
          isDry: !isConfirmed,
        });
  if (result?.kind === "batch-id-reused") return "batch-id-reused";
  if (result?.kind === "busy") return "register-busy";
  const stored = isConfirmed && result?.kind === "receipt";
  return {
    ...reportMovement(plan, outcomesOf(result), language),
    year,
    seq: result?.kind === "receipt" ? result.seq : head.seq,
    stored,
    digest,
    dues: await duesOfLeaver(deps, year, request.movement, identity, language),
  };
}

async function planned(
  deps: MovementDeps,
  year: number,
  { id, movement }: MovementRequest,
  rows: Awaited<ReturnType<MovementDeps["ledger"]["allRows"]>>,
): Promise<MovementPlan> {
  const { ledger, committee, now } = deps;
  const former =
    movement.kind === "join" ? await ledger.allRows({ unit: committee, year: year - 1 }, people.id) : [];
  const office = new Office(rows, year, committee, former);
  const known = office.units.flatMap(({ row }) => UnitId.safeParse(row.key).data ?? []);
  const heads = await ledger.heads(known.map((unit) => ({ unit, year })));
  const locks = new Map(known.map((unit, index) => [String(unit), Object.keys(heads[index]?.locks ?? {})]));
  const plan = planMovement(
    {
      office,
      newPerson: RowKey.parse(`pe-${id}`),
      newUnit: RowKey.parse(`un-${id}`),
      today: vietnamDay(now()),
      locksOf: (unit) => (locks.get(unit) ?? []).map((period) => Period.parse(period)),
    },
    movement,
  );
  if (plan.faults.length > 0) return plan;
  for (const unit of touchedUnits(plan)) {
    if (unit === committee || office.unit(unit) === undefined) continue;
    const register = { unit: UnitId.parse(unit), year };
    const entries = (await ledger.allRows(register)).filter(({ deleted }) => !deleted);
    const count = countStranded(plan, register, entries);
    if (count > 0) plan.notice("entries-stranded", { count: String(count), unit: unitNameIn(plan, unit) });
  }
  const next = await ledger.head({ unit: committee, year: year + 1 });
  if (next.seq > 0) plan.notice("next-year-open", { year: String(year + 1) });
  return plan;
}

/**
 * Rights of whoever leaves end with the leaving, whoever enters it; only these rows need an administrator, and the plan alone
 * makes them.
 */
function writerOf({ rows }: MovementPlan, own: Actor): Actor {
  const endsRights = rows.some(({ form }) => form === users.id || form === grants.id);
  return endsRights && !own.roles.includes("Admin") ? { ...own, roles: [...own.roles, "Admin"] } : own;
}

function wireRows(rows: readonly PlannedRow[]) {
  return rows.map(({ form, key, baseRev, fields, deleted }) =>
    deleted
      ? { form, key: RowKey.parse(key), baseRev, deleted }
      : { form, key: RowKey.parse(key), baseRev, fields, ...(baseRev > 0 && { deleted }) },
  );
}

function digestOf(rows: readonly PlannedRow[]): string {
  return createHash("sha256")
    .update(canonicalJson(wireRows(rows)))
    .digest("hex")
    .slice(0, 16);
}

function outcomesOf(result: WholeResult | undefined) {
  return result?.kind === "receipt" || result?.kind === "refused" ? result.rows : [];
}

function nothing(year: number, seq: number): Omit<MovementReading, "stored" | "digest"> {
  return { year, seq, rows: [], faults: [], notices: [], dues: [] };
}
