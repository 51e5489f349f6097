/**
 * Local Step Functions: StartExecution and DescribeExecution over the AWS JSON protocol. An execution survives the
 * stack and continues from its last state after a restart.
 */
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Machine } from "./asl.ts";
import type { Execution, Executions } from "./executions.ts";
import { type Listener, listen, readBody } from "../../listener.ts";
import { runFlow, StateError, type StatesOptions } from "./states.ts";

export interface StateMachinesOptions {
  /** By ARN. */
  readonly machines: ReadonlyMap<string, Machine>;
  readonly executions: Executions;
  readonly invoke: StatesOptions["invoke"];
  readonly readObject: StatesOptions["readObject"];
  readonly port?: number;
}

export interface StateMachines extends Listener {
  /** Resumes every execution that was running when the stack last stopped. */
  resume(): void;
}

const LARGEST_REQUEST = 1024 * 1024;
/** Each function has two processes, so more concurrent batches would only wait. */
const LANES = 2;
const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().regex(/^[\w.-]{1,80}$/),
  input: z.string().default("{}"),
});
const DescribeExecution = z.object({ executionArn: z.string() });

export async function startStateMachines(options: StateMachinesOptions): Promise<StateMachines> {
  const { machines, executions } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function run(execution: Execution, machine: Machine): Promise<void> {
    const { at } = execution;
    let current = execution;
    const save = (change: Partial<Execution>): void => {
      current = { ...current, ...change };
      executions.write(current);
    };
    const close = (change: Partial<Execution>): void =>
      save({ ...change, at: null, stoppedAt: new Date().toISOString() });
    if (at !== null && machine.States[at.state] === undefined) {
      return close({ status: "ABORTED", cause: `the machine has no state ${at.state} any more` });
    }
    const time =
      machine.TimeoutSeconds === undefined ? [] : [AbortSignal.timeout(machine.TimeoutSeconds * 1000)];
    try {
      const output = await runFlow(
        { ...machine, StartAt: at?.state ?? machine.StartAt },
        at === null ? JSON.parse(execution.input) : at.input,
        {
          invoke: options.invoke,
          readObject: options.readObject,
          lanes: LANES,
          signal: AbortSignal.any([stopping.signal, ...time]),
          wait: (delay) => sleep(delay * 1000, undefined, { signal: stopping.signal }),
          entering: (state, input) => save({ at: { state, input } }),
        },
      );
      close({ status: "SUCCEEDED", output: JSON.stringify(output) });
    } catch (error) {
      // The execution stays recorded as running and continues at the next start.
      if (stopping.signal.aborted) return;
      if (time.some((signal) => signal.aborted)) close({ status: "TIMED_OUT", error: "States.Timeout" });
      else if (error instanceof StateError)
        close({ status: "FAILED", error: error.error, cause: error.message });
      else close({ status: "FAILED", error: "States.Runtime", cause: String(error) });
    }
  }

  function launch(execution: Execution, machine: Machine): void {
    const ended = run(execution, machine).finally(() => running.delete(ended));
    running.add(ended);
  }

  function start(input: unknown): Reply {
    const parsed = StartExecution.safeParse(input);
    if (!parsed.success) return refused("InvalidName");
    const { stateMachineArn, name, input: text } = parsed.data;
    const machine = machines.get(stateMachineArn);
    if (machine === undefined) return refused("StateMachineDoesNotExist");
    if (!isJson(text)) return refused("InvalidExecutionInput");
    const existing = executions.read(stateMachineArn, name);
    if (existing !== undefined && (existing.status !== "RUNNING" || existing.input !== text)) {
      return refused("ExecutionAlreadyExists");
    }
    const execution = existing ?? beginning(stateMachineArn, name, text);
    if (existing === undefined) {
      executions.write(execution);
      launch(execution, machine);
    }
    const executionArn = executionArnOf(execution);
    return { status: 200, body: { executionArn, startDate: seconds(execution.startedAt) } };
  }

  function describe(input: unknown): Reply {
    const parsed = DescribeExecution.safeParse(input);
    const [machine = "", name = ""] = parsed.data?.executionArn.split(":").slice(-2) ?? [];
    const arn = [...machines.keys()].find((key) => key.endsWith(`:${machine}`)) ?? "";
    const execution = executions.read(arn, name);
    if (execution === undefined) return refused("ExecutionDoesNotExist");
    const { status, input: executionInput, startedAt, stoppedAt, output, error, cause } = execution;
    return {
      status: 200,
      body: {
        executionArn: executionArnOf(execution),
        stateMachineArn: execution.machine,
        name,
        status,
        input: executionInput,
        startDate: seconds(startedAt),
        ...(stoppedAt !== null && { stopDate: seconds(stoppedAt) }),
        ...(output !== null && { output }),
        ...(error !== null && { error }),
        ...(cause !== null && { cause }),
      },
    };
  }

  const listener = await listen(async (request, response) => {
    const body: unknown = JSON.parse((await readBody(request, LARGEST_REQUEST))?.toString("utf8") ?? "null");
    const reply = answer(request.headers["x-amz-target"], body);
    response.writeHead(reply.status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(reply.body));
  }, options.port);

  function answer(target: unknown, body: unknown): Reply {
    switch (target) {
      case "AWSStepFunctions.StartExecution":
        return start(body);
      case "AWSStepFunctions.DescribeExecution":
        return describe(body);
      default:
        return refused("UnknownOperationException");
    }
  }

  return {
    ...listener,
    resume() {
      for (const execution of executions.running()) {
        const machine = machines.get(execution.machine);
        if (machine !== undefined) launch(execution, machine);
      }
    },
    async close() {
      stopping.abort();
      await listener.close();
      await Promise.all(running);
    },
  };
}

interface Reply {
  readonly status: 200 | 400;
  readonly body: Readonly<Record<string, unknown>>;
}

function refused(type: string): Reply {
  return { status: 400, body: { __type: type, message: type } };
}

function beginning(machine: string, name: string, input: string): Execution {
  return {
    machine,
    name,
    status: "RUNNING",
    input,
    startedAt: new Date().toISOString(),
    stoppedAt: null,
    output: null,
    error: null,
    cause: null,
    at: null,
  };
}

function executionArnOf({ machine, name }: Execution): string {
  return `${machine.replace(":stateMachine:", ":execution:")}:${name}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An instant in seconds, as the AWS JSON protocol has it. */
function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}
