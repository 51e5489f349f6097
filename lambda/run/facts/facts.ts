import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import { grants } from "../../../domain/forms/catalogue/grants.ts";
import { interests } from "../../../domain/forms/catalogue/interests.ts";
import { users } from "../../../domain/forms/catalogue/users.ts";
import { Period, periodKind } from "../../../domain/values/period.ts";
import { rowsOfBook } from "../../../domain/facts/book-rows.ts";
import { stillOpen } from "../../../domain/facts/carried.ts";
import type { FactRow, OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { mapFew } from "../store/concurrency.ts";
import type { Organisation } from "./manifest.ts";

type RegisterFacts = OrganisationFacts["registers"][number];

/** Forms that results do not depend on: users, grants and declared interests. */
const NO_FACTS: ReadonlySet<string> = new Set([users.id, grants.id, interests.id]);

/** An organisation's facts at its pinned sequences, without later changes. */
export async function readFacts(
  ledger: Pick<Ledger, "rowsAt">,
  organisation: Organisation,
): Promise<OrganisationFacts> {
  const { committee, year, period } = organisation;
  const registers = await mapFew(organisation.registers, (register) =>
    readRegister(ledger, register, organisation),
  );
  const years = [...new Set(organisation.earlier.map((register) => register.year))];
  const earlier = await mapFew(years, (one) => readEarlier(ledger, organisation, one));
  // A year of which nothing counts is left out, so that the hash does not depend on whether its register exists.
  const counted = earlier.filter(({ rows, registers: own }) => rows.length > 0 || own !== undefined);
  return { committee, year, period, registers, earlier: counted };
}

/** SHA-256 of the facts without the sequences, which a lock moves without changing a fact. */
export function factsHash(facts: OrganisationFacts): string {
  return canonicalHash({ ...facts, registers: facts.registers.map(({ unit, rows }) => ({ unit, rows })) });
}

type EarlierYear = NonNullable<OrganisationFacts["earlier"]>[number];

/** The decisions of an earlier year, and of last year, where its units' registers are pinned, what it left open. */
async function readEarlier(
  ledger: Pick<Ledger, "rowsAt">,
  { committee, earlier, year: now, book = "first" }: Organisation,
  year: number,
): Promise<EarlierYear> {
  const pinned = earlier.filter((register) => register.year === year);
  const carries = year === now - 1 && pinned.some(({ unit }) => unit !== committee);
  const read = await mapFew(pinned, async ({ unit, seq }) => {
    const rows = rowsOfBook(await ledger.rowsAt({ unit, year }, seq), book);
    const isKept = (row: FactRow) =>
      (unit === committee && row.form === decisions.id) || (carries && stillOpen(row, year));
    return { unit, rows: rows.filter(isKept) };
  });
  const rows = read.filter(({ unit }) => unit === committee).flatMap((register) => register.rows);
  const registers = read.filter((register) => register.unit !== committee && register.rows.length > 0);
  return registers.length === 0 ? { year, rows } : { year, rows, registers };
}

async function readRegister(
  ledger: Pick<Ledger, "rowsAt">,
  { unit, seq }: Organisation["registers"][number],
  { year, period, book = "first" }: Organisation,
): Promise<RegisterFacts> {
  const rows = rowsOfBook(await ledger.rowsAt({ unit, year }, seq), book);
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
