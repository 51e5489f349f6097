import { exact, exactText } from "../../domain/values/exact.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import type { Standing } from "../../domain/score/standing.ts";
import { columnsFor, MEMBERS, organisationOf } from "./members.ts";

/** Binary floats differ from exact numbers by less than a score shows. */
const NEAR = 1e-9;

/** @throws Error when the kernel's totals of an organisation differ from those of the rules */
export function checkTotals(index: number, standings: readonly Standing[]): void {
  const columns = columnsFor(1);
  organisationOf(index, columns, 0);
  const { members, units } = columns.totals();
  const persons = standings.filter(({ subject }) => subject === "individual");
  if (persons.length !== MEMBERS) throw new Error(`${persons.length} members were scored`);
  for (const [place, standing] of persons.entries()) checkScore(standing, members[place]);
  for (const standing of standings.filter(({ subject }) => subject === "collective")) {
    checkScore(standing, units[0]);
  }
}

function checkScore({ id, score }: Standing, total = Number.NaN): void {
  const [n = Number.NaN, d = 1] = exactText(exact(score ?? "0"))
    .split("/")
    .map(Number);
  if (!(Math.abs(n / d - total) < NEAR)) throw new Error(`${id}: ${score}, and the kernel ${total}`);
}

/** @throws Error when the order of registers and rows changes a byte of the result */
export function checkPermuted(policy: Policy, facts: OrganisationFacts): void {
  const registers = facts.registers
    .toReversed()
    .map((register) => ({ ...register, rows: register.rows.toReversed() }));
  const [inOrder, permuted] = [facts, { ...facts, registers }].map((order) =>
    JSON.stringify(assess(policy, order)),
  );
  if (inOrder !== permuted) throw new Error("the order of the facts decided something");
}
