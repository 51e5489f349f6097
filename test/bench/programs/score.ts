/** A program: rates so many offices; `kernel` only adds the same number of facts in typed arrays, and ranks. */
import { officeFacts } from "../../../infra/local/office-report.ts";
import { DEMO_POLICY } from "../../../infra/local/office/choices.ts";
import { findPolicy } from "../../../domain/policy/library.ts";
import { assess } from "../../../domain/score/assess.ts";
import { readSettings } from "../../../domain/score/settings.ts";
import { settle } from "../../../domain/score/settle.ts";
import { printSpent } from "./spent.ts";

const [offices = "", kind = ""] = process.argv.slice(2);
const policy = findPolicy(DEMO_POLICY);
if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
const facts = officeFacts();
const read = readSettings(policy, facts.registers[0]?.rows ?? []);
if (!read.ok) throw new Error(read.setting);
const people = facts.registers[0]?.rows.filter(({ form }) => form === "people").length ?? 0;
const count = facts.registers.reduce((sum, { rows }) => sum + rows.length, 0) * Number(offices);
const members = people * Number(offices);
const owner = Int32Array.from({ length: count }, (_, index) => index % members);
const points = Int32Array.from({ length: count }, (_, index) => (index * 37) % 1000);

const from = process.resourceUsage();
if (kind === "kernel") {
  const totals = new Int32Array(members);
  for (let index = 0; index < count; index += 1) {
    const member = owner[index] ?? 0;
    totals[member] = (totals[member] ?? 0) + (points[index] ?? 0);
  }
  totals.sort();
} else {
  for (let office = 0; office < Number(offices); office += 1) {
    settle(policy, read.settings, facts.period, assess(policy, facts));
  }
}
printSpent(from);
