/**
 * A program: scores the given number of members with 30 facts each, organisation by organisation. `traces` also writes the
 * trace of each and keeps none, as when they are written to a file; `kernel` only adds up the same facts in typed arrays.
 * Making the facts and checking the totals is not measured.
 */
import { dang3662025 as policy } from "../../../domain/policy/library/dang-366-2025/policy.ts";
import { score } from "../../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { Standing } from "../../../domain/score/standing.ts";
import { columnsFor, MEMBERS, organisationOf } from "../members.ts";
import { checkPermuted, checkTotals } from "../same-totals.ts";
import { printUserTime } from "./spent.ts";

const [members = "", kind = ""] = process.argv.slice(2);
const organisations = Math.ceil(Number(members) / MEMBERS);
let userTime = 0;

if (kind === "kernel") {
  const columns = columnsFor(organisations);
  for (let index = 0; index < organisations; index += 1) organisationOf(index, columns);
  measured(() => columns.totals());
} else {
  for (let index = 0; index < organisations; index += 1) {
    const facts = organisationOf(index, columnsFor(1), 0);
    const standings = measured(() => standingsOf(facts));
    if (index % 100 === 0) {
      checkTotals(index, standings);
      checkPermuted(policy, facts);
    }
  }
}
printUserTime(userTime);

function standingsOf(facts: OrganisationFacts): readonly Standing[] {
  return Array.from(score(policy, facts), ({ standing, rating }) => {
    if (kind === "traces") rating.write();
    return standing;
  });
}

function measured<T>(work: () => T): T {
  const from = process.cpuUsage();
  const result = work();
  userTime += process.cpuUsage(from).user;
  return result;
}
