import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { acknowledgeWildcard, logicalIdOf } from "./acknowledge.ts";

/** Accepts the wildcards that CDK writes into the role of every logged and traced machine. */
export function acknowledgeMachineRole(machine: StateMachine, functions: readonly IFunction[]): void {
  acknowledgeWildcard(machine.role, "*", "Log delivery and X-Ray know no resources.");
  for (const fn of functions) {
    acknowledgeWildcard(machine.role, `<${logicalIdOf(fn)}.Arn>:*`, "Versions of a function of this stack.");
  }
}
