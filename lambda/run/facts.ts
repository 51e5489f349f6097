import { grants } from "../../domain/forms/grants.ts";
import type { OrganisationFacts } from "../../domain/score/facts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { canonicalHash } from "./canonical-json.ts";
import { mapFew } from "./concurrency.ts";
import type { Organisation } from "./manifest.ts";

type RegisterFacts = OrganisationFacts["registers"][number];

/** An organisation's facts exactly at its pinned sequences, whatever was entered since. */
export async function readFacts(ledger: Ledger, organisation: Organisation): Promise<OrganisationFacts> {
  const { committee, year, period } = organisation;
  const registers = await mapFew(organisation.registers, (register) => readRegister(ledger, register, year));
  return { committee, year, period, registers };
}

/** SHA-256 of the facts. The sequences are left out: a lock moves them and changes no fact. */
export function factsHash(facts: OrganisationFacts): string {
  return canonicalHash({ ...facts, registers: facts.registers.map(({ unit, rows }) => ({ unit, rows })) });
}

/** Grants say who may open a register; they are no facts of the office. */
async function readRegister(
  ledger: Ledger,
  { unit, seq }: Organisation["registers"][number],
  year: number,
): Promise<RegisterFacts> {
  const rows = await ledger.rowsAt({ unit, year }, seq);
  return { unit, seq, rows: rows.filter((row) => row.form !== grants.id) };
}
