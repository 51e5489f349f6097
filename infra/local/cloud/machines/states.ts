/**
 * Runs a machine like Step Functions: one state after the other, with retries and catches. A function is invoked at
 * least once per state; the caller may stop between two states and resume from the last one reported.
 */
import { evaluate, placeResult } from "./asl-path.ts";
import type { Choice, Fail, Flow, MapState, PayloadTemplate, Pass, Retrier, State, Task } from "./asl.ts";

/** Step Functions' limit for a state's input or output, in bytes. */
const LARGEST_PAYLOAD = 256 * 1024;

/** An error of a state, by the name that Catch and Retry match. */
export class StateError extends Error {
  override readonly name = "StateError";
  readonly error: string;

  constructor(error: string, cause: string) {
    super(cause);
    this.error = error;
  }
}

export interface StatesOptions {
  /** @throws StateError when the function fails. */
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  /** An object of the store as text. @throws StateError `States.ItemReaderFailed` when it cannot be read. */
  readonly readObject: (bucket: string, key: string) => Promise<string>;
  readonly wait: (seconds: number) => Promise<void>;
  /** Concurrent batches of a map, fewer than in the cloud. */
  readonly lanes: number;
  /** Aborts at the machine's timeout and when the stack stops. */
  readonly signal: AbortSignal;
  /** Called before each state of the outermost flow. */
  readonly entering?: (state: string, input: unknown) => void;
}

/** @returns the output of the last state. @throws StateError when the execution fails. */
export async function runFlow(flow: Flow, input: unknown, options: StatesOptions): Promise<unknown> {
  let name = flow.StartAt;
  let data = input;
  for (;;) {
    const state = flow.States[name];
    if (state === undefined) throw new StateError("States.Runtime", `no state ${name}`);
    options.signal.throwIfAborted();
    options.entering?.(name, data);
    const next = await runState(state, within(data), options);
    if (next.to === undefined) return within(next.output);
    name = next.to;
    data = next.output;
  }
}

interface Next {
  readonly output: unknown;
  readonly to: string | undefined;
}

async function runState(state: State, input: unknown, options: StatesOptions): Promise<Next> {
  switch (state.Type) {
    case "Succeed":
      return { output: input, to: undefined };
    case "Fail":
      throw failureOf(state, input);
    case "Choice":
      return { output: input, to: chosen(state, input) };
    case "Pass":
      return leave(state, input, state.Result ?? input);
    case "Task":
      return guarded(state, input, options, () => runTask(state, input, options));
    case "Map":
      return guarded(state, input, options, () => runMap(state, input, options));
  }
}

function chosen(choice: Choice, input: unknown): string {
  const rule = choice.Choices.find(({ Variable, BooleanEquals }) => {
    const value = evaluate(Variable, input);
    if (value === undefined) throw new StateError("States.Runtime", `nothing at ${Variable}`);
    return value === BooleanEquals;
  });
  return rule?.Next ?? choice.Default;
}

function leave(state: Task | MapState | Pass, input: unknown, result: unknown): Next {
  return { output: placeResult(state.ResultPath, input, result), to: state.Next };
}

async function guarded(
  state: Task | MapState,
  input: unknown,
  options: StatesOptions,
  run: () => Promise<unknown>,
): Promise<Next> {
  const attempts = new Map<Retrier, number>();
  for (;;) {
    try {
      return leave(state, input, await run());
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof StateError)) throw error;
      const matches = (guard: { readonly ErrorEquals: readonly string[] }): boolean => names(guard, error);
      const retrier = state.Retry.find(matches);
      const attempt = retrier === undefined ? 0 : (attempts.get(retrier) ?? 0) + 1;
      if (retrier !== undefined && attempt <= retrier.MaxAttempts) {
        attempts.set(retrier, attempt);
        const delay = retrier.IntervalSeconds * retrier.BackoffRate ** (attempt - 1);
        await options.wait(Math.min(delay, retrier.MaxDelaySeconds ?? delay));
        continue;
      }
      const catcher = state.Catch.find(matches);
      if (catcher === undefined) throw error;
      const caught = { Error: error.error, Cause: error.message };
      return { output: placeResult(catcher.ResultPath, input, caught), to: catcher.Next };
    }
  }
}

/** `States.TaskFailed` matches every error but a timeout, `States.ALL` every error but an oversized payload. */
function names(guard: { readonly ErrorEquals: readonly string[] }, { error }: StateError): boolean {
  return guard.ErrorEquals.some((name) => {
    if (name === "States.ALL") return error !== "States.DataLimitExceeded" && error !== "States.Runtime";
    if (name === "States.TaskFailed") return error !== "States.Timeout";
    return name === error;
  });
}

async function runTask(task: Task, input: unknown, options: StatesOptions): Promise<unknown> {
  const payload = task.Parameters === undefined ? input : fill(task.Parameters, input);
  return options.invoke(task.Resource, within(payload));
}

async function runMap(map: MapState, input: unknown, options: StatesOptions): Promise<unknown> {
  const { Bucket, Key } = fill(map.ItemReader.Parameters, input);
  const items = parseItems(await options.readObject(String(Bucket), String(Key)));
  const size = map.ItemBatcher.MaxItemsPerBatch;
  const shared = map.ItemBatcher.BatchInput;
  const batches: unknown[] = [];
  for (let start = 0; start < items.length; start += size) {
    const Items = items.slice(start, start + size);
    batches.push({ ...(shared !== undefined && { BatchInput: fill(shared, input) }), Items });
  }

  const outputs: unknown[] = [];
  const failures: StateError[] = [];
  const { entering: _outermostOnly, ...inner } = options;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < batches.length && failures.length === 0) {
      const index = next++;
      try {
        outputs[index] = await runFlow(map.ItemProcessor, batches[index], inner);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        failures.push(error);
      }
    }
  };
  const lanes = Math.min(options.lanes, map.MaxConcurrency || Infinity, batches.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  const [first] = failures;
  if (first !== undefined) {
    throw new StateError(
      "States.ExceedToleratedFailureThreshold",
      `a batch failed with ${first.error}: ${first.message}`,
    );
  }
  return within(outputs);
}

function parseItems(text: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (!Array.isArray(parsed))
    throw new StateError("States.ItemReaderFailed", "the object is not a JSON array");
  return parsed;
}

function fill(template: PayloadTemplate, input: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(template).map(([key, expression]) => {
      if (!key.endsWith(".$")) return [key, expression];
      const value = evaluate(expression, input);
      if (value === undefined)
        throw new StateError("States.ParameterPathFailure", `nothing at ${expression}`);
      return [key.slice(0, -2), value];
    }),
  );
}

function failureOf(state: Fail, input: unknown): StateError {
  const textOf = (path: string | undefined, fixed: string | undefined): string =>
    path === undefined ? (fixed ?? "") : textAt(path, input);
  return new StateError(textOf(state.ErrorPath, state.Error), textOf(state.CausePath, state.Cause));
}

function textAt(path: string, input: unknown): string {
  const value = evaluate(path, input);
  return typeof value === "string" ? value : "";
}

function within<T>(payload: T): T {
  if (Buffer.byteLength(JSON.stringify(payload) ?? "") > LARGEST_PAYLOAD) {
    throw new StateError("States.DataLimitExceeded", "a state's input or output is larger than 256 KB");
  }
  return payload;
}
