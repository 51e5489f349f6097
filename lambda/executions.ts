import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";

/** The state machines that are started by name. */
export type Machine = "run" | "workbook";

/** Starts one execution; the same name again is the same execution. */
export type StartExecution<Known extends Machine = Machine> = (
  machine: Known,
  name: string,
  input: Readonly<Record<string, string>>,
) => Promise<void>;

/** Starts state machines by their ARNs. An execution of the same name that ran before is the one that was asked for. */
export function makeStartExecution<Known extends Machine>(
  sfn: SFNClient,
  arns: Readonly<Record<Known, string>>,
): StartExecution<Known> {
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
