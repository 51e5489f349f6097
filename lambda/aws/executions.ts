/** The state machines that are started by name. */
export type Machine = "run" | "workbook";

/** Starts one execution; the same name again is the same execution. */
export type StartExecution<Known extends Machine = Machine> = (
  machine: Known,
  name: string,
  input: Readonly<Record<string, string>>,
) => Promise<void>;

/**
 * Starts state machines by their ARNs. An execution of the same name that ran before is the one that was asked for. Few
 * requests start one, so the client is loaded by the first that does.
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
