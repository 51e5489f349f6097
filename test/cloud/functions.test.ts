import { afterAll, describe, expect, it } from "vitest";
import { type Functions, makeFunctions } from "../../infra/local/cloud/functions/functions.ts";
import type { FunctionModel } from "../../infra/local/cloud/template/stack-model.ts";
import { fixtureFunction, readableLog } from "./fixture-function.ts";

const started: Functions[] = [];

function functionsOf(...models: readonly FunctionModel[]): Functions {
  const functions = makeFunctions({
    functions: new Map(models.map((model) => [model.name, model])),
    variables: { AWS_REGION: "ap-southeast-1" },
    log: readableLog().log,
  });
  started.push(functions);
  return functions;
}

afterAll(async () => {
  await Promise.all(started.map((functions) => functions.stop()));
});

describe("a function on one machine", () => {
  it("sees its own variables, the endpoints and Lambda's, and nothing of the machine's", async () => {
    const functions = functionsOf(fixtureFunction({ timeoutSeconds: 9 }));
    const outcome = await functions.invoke("Fixture", { do: "environment" });
    expect(outcome).toMatchObject({
      kind: "answer",
      payload: {
        memory: "128",
        variables: {
          OWN: "from the template",
          AWS_REGION: "ap-southeast-1",
          AWS_LAMBDA_FUNCTION_NAME: "Fixture",
        },
      },
    });
    expect(outcome).not.toHaveProperty("payload.variables.PATH");
    expect(outcome).not.toHaveProperty("payload.variables.HOME");
  });

  it("is killed at its time limit, and a new process answers the next event", async () => {
    const functions = functionsOf(fixtureFunction({ timeoutSeconds: 1 }));
    expect(await functions.invoke("Fixture", { do: "hang" })).toEqual({
      kind: "failed",
      type: "Sandbox.Timedout",
      message: "Task timed out after 1 seconds",
    });
    expect(functions.environments()).toBe(0);
    expect(await functions.invoke("Fixture", { again: true })).toMatchObject({ kind: "answer" });
  });

  it("ends when it needs more than its memory", async () => {
    const functions = functionsOf(fixtureFunction({ memory: 64, timeoutSeconds: 60 }));
    expect(await functions.invoke("Fixture", { do: "fill-memory" })).toMatchObject({
      type: "Runtime.ExitError",
    });
  });

  it("fails with the class of what it threw, and lives on", async () => {
    const functions = functionsOf(fixtureFunction());
    expect(await functions.invoke("Fixture", { do: "throw" })).toEqual({
      kind: "failed",
      type: "AskedFor",
      message: "as asked",
    });
    expect(functions.environments()).toBe(1);
  });

  it("fails when its process exits, or its bundle cannot be loaded", async () => {
    const functions = functionsOf(
      fixtureFunction(),
      fixtureFunction({ name: "Broken", folder: import.meta.dirname }),
    );
    expect(await functions.invoke("Fixture", { do: "exit" })).toMatchObject({ type: "Runtime.ExitError" });
    expect(await functions.invoke("Broken", {})).toMatchObject({ type: "Runtime.ImportModuleError" });
  });

  it("neither takes nor gives more than 6 MB", async () => {
    const functions = functionsOf(fixtureFunction());
    const event = { text: "x".repeat(6 * 1024 * 1024) };
    expect(await functions.invoke("Fixture", event)).toMatchObject({
      type: "RequestEntityTooLargeException",
    });
    expect(await functions.invoke("Fixture", { do: "large" })).toMatchObject({
      type: "Function.ResponseSizeTooLarge",
    });
  });
});

describe("the pool of processes", () => {
  it("gives one process one event at a time, two processes a function, and lets the others wait", async () => {
    const functions = functionsOf(fixtureFunction());
    const calls = Array.from({ length: 6 }, () => functions.invoke("Fixture", { do: "wait", ms: 50 }));
    const outcomes = await Promise.all(calls);
    const processes = outcomes.map((outcome) =>
      outcome.kind === "answer" ? pidOf(outcome.payload) : undefined,
    );
    expect(processes).not.toContain(undefined);
    expect(new Set(processes).size).toBe(2);
    expect(functions.environments()).toBe(2);
  });

  it("obeys a reserved concurrency below two", async () => {
    const functions = functionsOf(fixtureFunction({ reservedConcurrency: 1 }));
    await Promise.all([1, 2, 3].map((ms) => functions.invoke("Fixture", { do: "wait", ms })));
    expect(functions.environments()).toBe(1);
  });

  it("holds eight processes in all: an idle one makes room", async () => {
    const names = Array.from({ length: 9 }, (_, index) => `Fixture${index}`);
    const functions = functionsOf(...names.map((name) => fixtureFunction({ name })));
    for (const name of names) expect(await functions.invoke(name, {})).toMatchObject({ kind: "answer" });
    expect(functions.environments()).toBe(8);
  });

  it("answers whoever waits when it stops, and leaves no process", async () => {
    const functions = functionsOf(fixtureFunction({ reservedConcurrency: 1 }));
    const first = functions.invoke("Fixture", { do: "hang" });
    const second = functions.invoke("Fixture", {});
    await functions.stop();
    expect(await first).toMatchObject({ kind: "failed" });
    expect(await second).toMatchObject({ kind: "failed", type: "Stopped" });
    expect(functions.environments()).toBe(0);
  });
});

function pidOf(payload: unknown): unknown {
  return typeof payload === "object" && payload !== null && "pid" in payload ? payload.pid : undefined;
}
