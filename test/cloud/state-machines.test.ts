import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  DescribeExecutionCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { parseMachine } from "../../infra/local/cloud/machines/asl.ts";
import { makeExecutions } from "../../infra/local/cloud/machines/executions.ts";
import { type StateMachines, startStateMachines } from "../../infra/local/cloud/machines/state-machines.ts";
import { StateError } from "../../infra/local/cloud/machines/states.ts";

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
const stateMachineArn = "arn:aws:states:ap-southeast-1:000000000000:stateMachine:Two";
const task = (name: string, more: object) => ({
  Type: "Task",
  Resource: `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`,
  ResultPath: null,
  ...more,
});
const two = parseMachine(
  JSON.stringify({
    StartAt: "First",
    States: { First: task("first", { Next: "Second" }), Second: task("second", { End: true }) },
    TimeoutSeconds: 3600,
  }),
);
const folders: string[] = [];
let running: StateMachines[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "executions-"));
  folders.push(folder);
  return folder;
}

async function start(folder: string, invoke: (name: string) => Promise<unknown>) {
  const machines = await startStateMachines({
    machines: new Map([[stateMachineArn, two]]),
    executions: makeExecutions(folder),
    invoke: (arn) => invoke(arn.slice(arn.lastIndexOf(":") + 1)),
    readObject: async () => "[]",
  });
  running.push(machines);
  const client = new SFNClient({
    endpoint: machines.url,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "x" },
    maxAttempts: 1,
  });
  const begin = (name: string, input = "{}") =>
    client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  const describeIt = (name: string) =>
    client.send(
      new DescribeExecutionCommand({
        executionArn: `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`,
      }),
    );
  return { machines, begin, describe: describeIt };
}

const codeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => "none",
    (error: unknown) => (error instanceof SFNServiceException ? error.name : String(error)),
  );
const soon = { timeout: 10_000, interval: 10 };

afterEach(async () => {
  await Promise.all(running.map((machines) => machines.close()));
  running = [];
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("executions, asked for by the AWS SDK", () => {
  it("run to their end, with their output", async () => {
    const called: string[] = [];
    const { begin, describe: ask } = await start(newFolder(), async (name) => called.push(name));
    const { executionArn } = await begin("run-1", '{"run":"r"}');
    expect(executionArn).toMatch(/:execution:Two:run-1$/);
    await vi.waitFor(async () => expect((await ask("run-1")).status).toBe("SUCCEEDED"), soon);
    expect(await ask("run-1")).toMatchObject({ output: '{"run":"r"}', name: "run-1", stateMachineArn });
    expect(called).toEqual(["first", "second"]);
  });

  it("fail with the error of the state that failed", async () => {
    const { begin, describe: ask } = await start(newFolder(), async () => {
      throw new StateError("Boom", "why");
    });
    await begin("run-1");
    await vi.waitFor(
      async () => expect(await ask("run-1")).toMatchObject({ status: "FAILED", error: "Boom", cause: "why" }),
      soon,
    );
  });

  it("run once for a name: the same start is answered alike, another is refused, and so is any after the end", async () => {
    let finish: () => void = () => undefined;
    const called: string[] = [];
    const { begin, describe: ask } = await start(newFolder(), async (name) => {
      called.push(name);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const first = await begin("run-1");
    expect((await begin("run-1")).startDate).toEqual(first.startDate);
    expect(await codeOf(begin("run-1", '{"other":1}'))).toBe("ExecutionAlreadyExists");
    finish();
    await vi.waitFor(() => expect(called).toEqual(["first", "second"]), soon);
    finish();
    await vi.waitFor(async () => expect((await ask("run-1")).status).toBe("SUCCEEDED"), soon);
    expect(await codeOf(begin("run-1"))).toBe("ExecutionAlreadyExists");
  });

  it("are refused for a wrong machine, name or input", async () => {
    const { begin, describe: ask } = await start(newFolder(), async () => null);
    expect(await codeOf(begin("with a blank"))).toBe("InvalidName");
    expect(await codeOf(begin("run-1", "{"))).toBe("InvalidExecutionInput");
    expect(await codeOf(ask("never"))).toBe("ExecutionDoesNotExist");
  });
});

describe("an execution that is running when the stack stops", () => {
  it("goes on from the state that it was in", async () => {
    const folder = newFolder();
    const before: string[] = [];
    const first = await start(folder, async (name) => {
      before.push(name);
      // The stack is stopping: the function's process ends in the middle of its work.
      if (name === "second") {
        void first.machines.close();
        throw new StateError("Stopped", "");
      }
    });
    await first.begin("run-1", '{"run":"r"}');
    await vi.waitFor(() => expect(before).toEqual(["first", "second"]), soon);
    await Promise.all(running.map((machines) => machines.close()));
    running = [];

    const after: string[] = [];
    const again = await start(folder, async (name) => after.push(name));
    expect((await again.describe("run-1")).status).toBe("RUNNING");
    again.machines.resume();
    await vi.waitFor(async () => expect((await again.describe("run-1")).status).toBe("SUCCEEDED"), soon);
    expect(after).toEqual(["second"]);
    expect((await again.describe("run-1")).output).toBe('{"run":"r"}');
  });

  it("is told of in one sentence when its record is damaged", () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "Two.run-1.json"), "{");
    expect(() => makeExecutions(folder)).toThrow("--fresh");
  });
});
