import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { ApiDependencies, Machine } from "./dependencies.ts";

/** Starts state machines by their ARNs. An execution of the same name that ran before is the one that was asked for. */
export function makeStartExecution(
  sfn: SFNClient,
  arns: Readonly<Record<Machine, string>>,
): ApiDependencies["startExecution"] {
  return async (machine, name, input) => {
    const command = new StartExecutionCommand({
      stateMachineArn: arns[machine],
      name,
      input: JSON.stringify(input),
    });
    try {
      await sfn.send(command);
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
}
