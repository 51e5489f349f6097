import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import { grants } from "../../../domain/forms/catalogue/grants.ts";
import { interests } from "../../../domain/forms/catalogue/interests.ts";
import { Period, periodKind } from "../../../domain/values/period.ts";
import type { FactRow, OrganisationFacts } from "../../../domain/score/facts/facts.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { mapFew } from "../store/concurrency.ts";
import type { Organisation } from "./manifest.ts";

type RegisterFacts = OrganisationFacts["registers"][number];

/** Forms that results do not depend on: grants and declared interests. */
const NO_FACTS: ReadonlySet<string> = new Set([grants.id, interests.id]);

/** An organisation's facts at its pinned sequences, without later changes. */
export async function readFacts(ledger: Ledger, organisation: Organisation): Promise<OrganisationFacts> {
  const { committee, year, period } = organisation;
  const registers = await mapFew(organisation.registers, (register) =>
    readRegister(ledger, register, organisation),
  );
  const earlier = await mapFew(organisation.earlier, (register) => readDecisions(ledger, register));
  // An earlier year without decisions is left out, so that the hash does not depend on whether its register exists.
  return { committee, year, period, registers, earlier: earlier.filter(({ rows }) => rows.length > 0) };
}

/** SHA-256 of the facts without the sequences, which a lock moves without changing a fact. */
export function factsHash(facts: OrganisationFacts): string {
  return canonicalHash({ ...facts, registers: facts.registers.map(({ unit, rows }) => ({ unit, rows })) });
}

async function readDecisions(
  ledger: Ledger,
  { unit, year, seq }: Organisation["earlier"][number],
): Promise<NonNullable<OrganisationFacts["earlier"]>[number]> {
  const rows = await ledger.rowsAt({ unit, year }, seq);
  return { year, rows: rows.filter((row) => row.form === decisions.id) };
}

async function readRegister(
  ledger: Ledger,
  { unit, seq }: Organisation["registers"][number],
  { year, period }: Organisation,
): Promise<RegisterFacts> {
  const rows = await ledger.rowsAt({ unit, year }, seq);
  return { unit, seq, rows: rows.filter((row) => !NO_FACTS.has(row.form) && mayCount(row, period)) };
}

/**
 * Decisions are no facts, except those on levels for the rating of a year: on its quarters, and on the year itself where
 * they name somebody outstanding.
 */
function mayCount({ form, fields }: Pick<FactRow, "form" | "fields">, period: Period): boolean {
  if (form !== decisions.id) return true;
  if (fields["matter"] !== "level" || periodKind(period) !== "year") return false;
  const decided = Period.parse(fields["period"]);
  return periodKind(decided) === "quarter" || (decided === period && fields["typical"] === true);
}
