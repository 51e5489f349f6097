/**
 * A program: scores so many offices that entered every month, by the policy of the name. Making the facts is not measured.
 */
import { findPolicy } from "../../../domain/policy/library/library.ts";
import { score } from "../../../domain/score/assess.ts";
import { required } from "../comparison.ts";
import { monthlyOffice } from "../monthly-office.ts";
import { printUserTime } from "./spent.ts";

const [offices = "", name = ""] = process.argv.slice(2);
const policy = required(findPolicy(name));
let userTime = 0;

for (let index = 0; index < Number(offices); index += 1) {
  const facts = monthlyOffice(index, policy);
  const from = process.cpuUsage();
  for (const { rating } of score(policy, facts)) rating.write();
  userTime += process.cpuUsage(from).user;
}
printUserTime(userTime);
