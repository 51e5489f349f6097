import type { Writable } from "node:stream";
import { type ExecutionEnvironment, type Invocation, startEnvironment } from "./execution-environment.ts";
import type { FunctionModel } from "../template/stack-model.ts";

/** Lambda's limit for an event and for an answer, in bytes. */
const LARGEST_PAYLOAD = 6 * 1024 * 1024;
const MOST_PER_FUNCTION = 2;
const MOST_IN_ALL = 8;

export interface FunctionsOptions {
  readonly functions: ReadonlyMap<string, FunctionModel>;
  /** The variables of every environment beside its own: endpoints, region, credentials. */
  readonly variables: Readonly<Record<string, string>>;
  readonly log: Writable;
}

export interface Functions {
  /** Waits for a free environment of the function; one environment handles one event at a time. */
  invoke(name: string, event: unknown): Promise<Invocation>;
  /** The present number of environments. */
  readonly environments: () => number;
  stop(): Promise<void>;
}

interface Worker {
  readonly function: string;
  readonly environment: ExecutionEnvironment;
  busy: boolean;
}

export function makeFunctions({ functions, variables, log }: FunctionsOptions): Functions {
  /** Least recently used first. */
  let workers: Worker[] = [];
  let waiting: (() => void)[] = [];
  const stopping = new AbortController();

  /** An idle environment of the function, or a new one; undefined while all are busy. */
  function findWorker(model: FunctionModel): Worker | undefined {
    workers = workers.filter((worker) => worker.environment.alive);
    const ofFunction = workers.filter((worker) => worker.function === model.name);
    const idle = ofFunction.find((worker) => !worker.busy);
    if (idle !== undefined) return occupy(idle);
    if (ofFunction.length >= Math.min(MOST_PER_FUNCTION, model.reservedConcurrency ?? MOST_PER_FUNCTION))
      return undefined;
    if (workers.length >= MOST_IN_ALL) {
      const oldest = workers.find((worker) => !worker.busy);
      if (oldest === undefined) return undefined;
      void oldest.environment.stop();
      workers = workers.filter((worker) => worker !== oldest);
    }
    return occupy({
      function: model.name,
      environment: startEnvironment(model, variables, log),
      busy: false,
    });
  }

  function occupy(worker: Worker): Worker {
    worker.busy = true;
    workers = [...workers.filter((other) => other !== worker), worker];
    return worker;
  }

  /** Waits for a free environment; undefined when the stack stops first. */
  async function waitForWorker(model: FunctionModel): Promise<Worker | undefined> {
    while (!stopping.signal.aborted) {
      const worker = findWorker(model);
      if (worker !== undefined) return worker;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    return undefined;
  }

  function release(worker: Worker): void {
    worker.busy = false;
    wakeAll();
  }

  function wakeAll(): void {
    const awake = waiting;
    waiting = [];
    for (const wake of awake) wake();
  }

  return {
    async invoke(name, event) {
      const model = functions.get(name);
      if (model === undefined) throw new Error(`The stack has no function ${name}`);
      const body = JSON.stringify(event);
      if (Buffer.byteLength(body) > LARGEST_PAYLOAD) {
        return {
          kind: "failed",
          type: "RequestEntityTooLargeException",
          message: "the event is larger than 6 MB",
        };
      }
      const worker = await waitForWorker(model);
      if (worker === undefined) return { kind: "failed", type: "Stopped", message: "the stack stops" };
      try {
        const outcome = await worker.environment.invoke(body);
        if (outcome.kind === "failed") log.write(`${name}: ${outcome.type}: ${outcome.message}\n`);
        else if (Buffer.byteLength(JSON.stringify(outcome.payload)) > LARGEST_PAYLOAD) {
          return {
            kind: "failed",
            type: "Function.ResponseSizeTooLarge",
            message: "the answer is larger than 6 MB",
          };
        }
        return outcome;
      } finally {
        release(worker);
      }
    },

    environments: () => workers.filter((worker) => worker.environment.alive).length,

    async stop() {
      stopping.abort();
      wakeAll();
      await Promise.all(workers.map((worker) => worker.environment.stop()));
    },
  };
}
