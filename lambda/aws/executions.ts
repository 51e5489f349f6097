/** The state machines that functions start. */
export type Machine = "run" | "workbook";

/** Starts one execution; a repeated name is the same execution. */
export type StartExecution<Known extends Machine = Machine> = (
  machine: Known,
  name: string,
  input: Readonly<Record<string, string>>,
) => Promise<void>;

/**
 * Starts state machines by their ARNs. An earlier execution of the same name counts as started. The client is loaded at
 * first use, because few requests start an execution.
 */
export function makeStartExecution<Known extends Machine>(
  arns: Readonly<Record<Known, string>>,
): StartExecution<Known> {
  let connected: Promise<Connected> | undefined;
  return async (machine, name, input) => {
    connected ??= connect();
    const { sfn, ExecutionAlreadyExists, StartExecutionCommand } = await connected;
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

type Connected = Awaited<ReturnType<typeof connect>>;

async function connect() {
  const { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } = await import("@aws-sdk/client-sfn");
  return { sfn: new SFNClient({}), ExecutionAlreadyExists, StartExecutionCommand };
}
