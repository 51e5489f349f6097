import { exact, exactText } from "../../domain/exact.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../domain/score/facts.ts";
import type { Standing } from "../../domain/score/standing.ts";
import { Columns } from "./kernel.ts";
import { FACTS, MEMBERS, organisationOf } from "./members.ts";

/** Binary floats differ from exact numbers, but by less than anybody could see. */
const NEAR = 1e-9;

/** @throws Error when the kernel adds an organisation up to anything else than the rules do. */
export function checkTotals(index: number, scored: readonly { readonly standing: Standing }[]): void {
  const columns = new Columns(MEMBERS, FACTS);
  organisationOf(index, columns, 0);
  const totals = columns.totals();
  const members = scored.filter(({ standing }) => standing.subject === "individual");
  if (members.length !== MEMBERS) throw new Error(`${members.length} members were scored`);
  for (const [place, { standing }] of members.entries()) {
    const [n = Number.NaN, d = 1] = exactText(exact(standing.score ?? "0"))
      .split("/")
      .map(Number);
    if (!(Math.abs(n / d - (totals[place] ?? 0)) < NEAR)) {
      throw new Error(`${standing.id}: ${standing.score}, and the kernel ${totals[place]}`);
    }
  }
}

/** @throws Error when the order of registers and rows changes one byte. */
export function checkPermuted(policy: Policy, facts: OrganisationFacts): void {
  const registers = facts.registers.toReversed().map((one) => ({ ...one, rows: one.rows.toReversed() }));
  const [inOrder, permuted] = [facts, { ...facts, registers }].map((one) =>
    JSON.stringify(assess(policy, one)),
  );
  if (inOrder !== permuted) throw new Error("the order of the facts decided something");
}
