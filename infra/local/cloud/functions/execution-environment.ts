import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { FunctionModel } from "../template/stack-model.ts";

const BOOTSTRAP = fileURLToPath(new URL("bootstrap.mjs", import.meta.url));
/** The share of the memory that Lambda gives to V8's heap; the rest holds buffers, stacks and code. */
const HEAP_SHARE = 0.9;
/** Lambda allows a function ten seconds to load; a laptop busy with other work gets more. */
const LONGEST_LOAD_MS = 60_000;

export type Invocation =
  | { readonly kind: "answer"; readonly payload: unknown }
  /** `type` is the error's name in Step Functions: the class of the thrown error, or a failure of the environment. */
  | { readonly kind: "failed"; readonly type: string; readonly message: string };

const Message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.string(), answer: z.string() }),
  z.object({ id: z.string(), error: z.object({ errorType: z.string(), errorMessage: z.string() }) }),
]);
type Message = z.infer<typeof Message>;

/**
 * One process that holds one function, like a Lambda execution environment. It is dead after a crash or a timeout.
 */
export interface ExecutionEnvironment {
  readonly alive: boolean;
  invoke(event: string): Promise<Invocation>;
  stop(): Promise<void>;
}

export function startEnvironment(
  model: FunctionModel,
  variables: Readonly<Record<string, string>>,
  log: Writable,
): ExecutionEnvironment {
  const child = fork(BOOTSTRAP, [model.folder, model.handler], {
    execArgv: [`--max-old-space-size=${Math.floor(model.memory * HEAP_SHARE)}`],
    env: {
      // Without it Windows opens no socket.
      ...(process.env["SystemRoot"] !== undefined && { SystemRoot: process.env["SystemRoot"] }),
      TZ: "UTC",
      LANG: "en_US.UTF-8",
      AWS_LAMBDA_FUNCTION_NAME: model.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memory),
      AWS_LAMBDA_LOG_FORMAT: "JSON",
      ...variables,
      ...model.variables,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stdout?.on("data", (text: Buffer) => log.write(text));
  child.stderr?.on("data", (text: Buffer) => log.write(text));
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const loaded = settle(child, LONGEST_LOAD_MS, (message) => "ready" in message);
  let alive = true;
  child.once("exit", () => {
    alive = false;
  });

  const fail = (type: string, how: "exited" | "timed-out"): Invocation => {
    alive = false;
    child.kill("SIGKILL");
    return how === "exited"
      ? { kind: "failed", type, message: `${model.name}: the process ended` }
      : {
          kind: "failed",
          type: "Sandbox.Timedout",
          message: `Task timed out after ${model.timeoutSeconds} seconds`,
        };
  };

  return {
    get alive() {
      return alive;
    },

    async invoke(event) {
      const ready = await loaded;
      if (ready.kind !== "message") return fail("Runtime.ImportModuleError", ready.kind);
      const id = randomUUID();
      const timeout = model.timeoutSeconds * 1000;
      const answered = settle(child, timeout, (message) => "id" in message && message.id === id);
      child.send({ id, event: JSON.parse(event), deadline: Date.now() + timeout });
      const outcome = await answered;
      if (outcome.kind !== "message") return fail("Runtime.ExitError", outcome.kind);
      if ("error" in outcome.message) {
        const { errorType, errorMessage } = outcome.message.error;
        return { kind: "failed", type: errorType, message: errorMessage };
      }
      return {
        kind: "answer",
        payload: "answer" in outcome.message ? JSON.parse(outcome.message.answer) : null,
      };
    },

    async stop() {
      alive = false;
      child.kill("SIGKILL");
      await exited;
    },
  };
}

type Settled =
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "exited" }
  | { readonly kind: "timed-out" };

/** The first matching message, unless the process ends or the time runs out before it. */
function settle(
  child: ChildProcess,
  timeout: number,
  isWanted: (message: Message) => boolean,
): Promise<Settled> {
  return new Promise((resolve) => {
    const end = (outcome: Settled): void => {
      clearTimeout(timer);
      child.off("message", hear);
      child.off("exit", leave);
      resolve(outcome);
    };
    const hear = (raw: unknown): void => {
      const message = Message.parse(raw);
      if (isWanted(message)) end({ kind: "message", message });
    };
    const leave = (): void => end({ kind: "exited" });
    const timer = setTimeout(() => end({ kind: "timed-out" }), timeout);
    child.on("message", hear);
    child.once("exit", leave);
  });
}
