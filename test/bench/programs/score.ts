/**
 * A program: scores so many members with 30 facts each, organisation after organisation. `traces` writes the traces, too;
 * `kernel` only adds the same facts up in typed arrays. Making the facts and checking the totals is not measured.
 */
import { dang3662025 as policy } from "../../../domain/policy/dang-366-2025/policy.ts";
import { assess, score } from "../../../domain/score/assess.ts";
import { Columns } from "../kernel.ts";
import { FACTS, MEMBERS, organisationOf } from "../members.ts";
import { checkPermuted, checkTotals } from "../same-totals.ts";
import { printUserTime } from "./spent.ts";

const [members = "", kind = ""] = process.argv.slice(2);
const organisations = Math.ceil(Number(members) / MEMBERS);
let userTime = 0;

if (kind === "kernel") {
  const columns = new Columns(organisations * MEMBERS, FACTS);
  for (let index = 0; index < organisations; index += 1) organisationOf(index, columns);
  measured(() => columns.totals());
} else {
  const run = kind === "traces" ? assess : score;
  for (let index = 0; index < organisations; index += 1) {
    const facts = organisationOf(index, new Columns(MEMBERS, FACTS), 0);
    const scored = measured(() => run(policy, facts));
    if (index % 100 === 0) {
      checkTotals(index, scored);
      checkPermuted(policy, facts);
    }
  }
}
printUserTime(userTime);

function measured<T>(work: () => T): T {
  const from = process.cpuUsage();
  const result = work();
  userTime += process.cpuUsage(from).user;
  return result;
}
