import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMachine } from "../../infra/local/cloud/machines/asl.ts";
import { runFlow, StateError, type StatesOptions } from "../../infra/local/cloud/machines/states.ts";
import { runCount } from "../suite/run-count.ts";

const FUNCTION = "arn:aws:lambda:ap-southeast-1:000000000000:function:F";
const task = (more: Readonly<Record<string, unknown>> = {}) => ({
  Type: "Task",
  Resource: FUNCTION,
  End: true,
  ...more,
});
const machine = (States: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  parseMachine(JSON.stringify({ StartAt: Object.keys(States)[0], States, ...more }));

/** Runs a machine of one or more states with a function and a store of the test's own. */
async function run(
  States: Readonly<Record<string, unknown>>,
  input: unknown,
  invoke: (payload: unknown) => unknown = (payload) => payload,
  objects: Readonly<Record<string, string>> = {},
) {
  const waits: number[] = [];
  const entered: string[] = [];
  const options: StatesOptions = {
    invoke: async (_arn, payload) => invoke(payload),
    readObject: async (bucket, key) => {
      const text = objects[`${bucket}/${key}`];
      if (text === undefined) throw new StateError("States.ItemReaderFailed", "NoSuchKey");
      return text;
    },
    wait: async (seconds) => void waits.push(seconds),
    lanes: 2,
    signal: new AbortController().signal,
    entering: (state) => void entered.push(state),
  };
  const outcome = await runFlow(machine(States), input, options).then(
    (output) => ({ output }),
    (error: unknown) =>
      error instanceof StateError ? { error: error.error, cause: error.message } : Promise.reject(error),
  );
  return { ...outcome, waits, entered };
}

describe("a task", () => {
  it("gives the function its parameters, worked out from the input", async () => {
    const Parameters = {
      step: "gate",
      "run.$": "$.run",
      "key.$": "States.Format('runs/{}/{}', $.run, $.deep.part)",
    };
    const input = { run: "r-1", deep: { part: "p" } };
    expect(await run({ A: task({ Parameters }) }, input)).toMatchObject({
      output: { step: "gate", run: "r-1", key: "runs/r-1/p" },
    });
  });

  it.each([
    [undefined, "answer"],
    ["$", "answer"],
    [null, { run: "r" }],
    ["$.result", { run: "r", result: "answer" }],
    ["$.a.b", { run: "r", a: { b: "answer" } }],
  ])("puts the answer at ResultPath %j", async (ResultPath, output) => {
    const state = task(ResultPath === undefined ? {} : { ResultPath });
    expect(await run({ A: state }, { run: "r" }, () => "answer")).toMatchObject({ output });
  });

  it("fails when a parameter's path leads nowhere", async () => {
    expect(await run({ A: task({ Parameters: { "x.$": "$.missing" } }) }, {})).toMatchObject({
      error: "States.ParameterPathFailure",
    });
  });

  it("fails when its answer is larger than 256 KB", async () => {
    expect(await run({ A: task() }, {}, () => "x".repeat(300_000))).toMatchObject({
      error: "States.DataLimitExceeded",
    });
  });
});

describe("retry and catch", () => {
  const failing = (times: number, error: string) => {
    let calls = 0;
    return () => {
      calls += 1;
      if (calls <= times) throw new StateError(error, "as asked");
      return "done";
    };
  };
  const Retry = [
    {
      ErrorEquals: ["Lambda.ServiceException"],
      IntervalSeconds: 2,
      MaxAttempts: 3,
      BackoffRate: 2,
      MaxDelaySeconds: 5,
    },
  ];

  it("tries again after growing pauses, up to the longest", async () => {
    const outcome = await run({ A: task({ Retry }) }, {}, failing(3, "Lambda.ServiceException"));
    expect(outcome).toMatchObject({ output: "done", waits: [2, 4, 5] });
  });

  it("fails after the last attempt", async () => {
    expect(await run({ A: task({ Retry }) }, {}, failing(4, "Lambda.ServiceException"))).toMatchObject({
      error: "Lambda.ServiceException",
      waits: [2, 4, 5],
    });
  });

  it("does not try another error again", async () => {
    expect(await run({ A: task({ Retry }) }, {}, failing(1, "Other"))).toMatchObject({
      error: "Other",
      waits: [],
    });
  });

  it("takes States.TaskFailed for every error of a function", async () => {
    const anything = [{ ErrorEquals: ["States.TaskFailed"] }];
    expect(await run({ A: task({ Retry: anything }) }, {}, failing(1, "Other"))).toMatchObject({
      output: "done",
    });
  });

  it("catches into the state that it names, keeping the input beside the error", async () => {
    const states = {
      A: task({ Catch: [{ ErrorEquals: ["States.ALL"], ResultPath: "$.error", Next: "B" }] }),
      B: { Type: "Pass", End: true },
    };
    expect(await run(states, { run: "r" }, failing(1, "Boom"))).toMatchObject({
      output: { run: "r", error: { Error: "Boom", Cause: "as asked" } },
      entered: ["A", "B"],
    });
  });

  it("leaves an error that no catch names to fail the execution", async () => {
    const states = {
      A: task({ Catch: [{ ErrorEquals: ["Other"], Next: "B" }] }),
      B: { Type: "Pass", End: true },
    };
    expect(await run(states, {}, failing(1, "Boom"))).toMatchObject({ error: "Boom" });
  });
});

describe("the other states", () => {
  it("a choice follows the first rule that holds, or its default", async () => {
    const states = {
      A: {
        Type: "Choice",
        Choices: [{ Variable: "$.open", BooleanEquals: true, Next: "Yes" }],
        Default: "No",
      },
      Yes: { Type: "Pass", Result: "yes", End: true },
      No: { Type: "Succeed" },
    };
    expect(await run(states, { open: true })).toMatchObject({ output: "yes" });
    expect(await run(states, { open: false })).toMatchObject({ output: { open: false } });
  });

  it("a failure takes its error and cause from the input", async () => {
    const states = { A: { Type: "Fail", ErrorPath: "$.error.Error", CausePath: "$.error.Cause" } };
    expect(await run(states, { error: { Error: "E", Cause: "C" } })).toMatchObject({
      error: "E",
      cause: "C",
    });
  });

  it("stops between two states when asked, and reports each state before it", async () => {
    const stopping = new AbortController();
    const entered: string[] = [];
    const flow = machine({ A: { Type: "Pass", Next: "B" }, B: { Type: "Succeed" } });
    const options: StatesOptions = {
      invoke: async () => null,
      readObject: async () => "[]",
      wait: async () => undefined,
      lanes: 1,
      signal: stopping.signal,
      entering: (state) => {
        entered.push(state);
        stopping.abort();
      },
    };
    await expect(runFlow(flow, {}, options)).rejects.toThrow("aborted");
    expect(entered).toEqual(["A"]);
  });
});

describe("a distributed map", () => {
  const map = (size: number) => ({
    Type: "Map",
    MaxConcurrency: 40,
    ItemReader: {
      Resource: "arn:aws:states:::s3:getObject",
      ReaderConfig: { InputType: "JSON" },
      Parameters: { Bucket: "b", "Key.$": "States.Format('runs/{}/manifest.json', $.run)" },
    },
    ItemBatcher: { MaxItemsPerBatch: size, BatchInput: { "run.$": "$.run" } },
    ItemProcessor: {
      ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" },
      StartAt: "Score",
      States: { Score: task() },
    },
    ResultPath: "$.all",
    End: true,
  });

  it("gives every item to exactly one batch, in order, with the batch's input", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, size) => {
          const outcome = await run({ A: map(size) }, { run: "r" }, undefined, {
            "b/runs/r/manifest.json": JSON.stringify(items),
          });
          const batches = outcome as unknown as {
            output: { all: { Items: number[]; BatchInput: { run: string } }[] };
          };
          expect(batches.output.all.flatMap((batch) => batch.Items)).toEqual(items);
          for (const batch of batches.output.all) {
            expect(batch.BatchInput).toEqual({ run: "r" });
            expect(batch.Items.length).toBeLessThanOrEqual(size);
          }
        },
      ),
      runCount(30),
    );
  });

  it("fails as a whole when one batch fails", async () => {
    const broken = (payload: unknown) => {
      if (JSON.stringify(payload).includes("3")) throw new StateError("Boom", "");
      return {};
    };
    const objects = { "b/runs/r/manifest.json": "[1,2,3]" };
    expect(await run({ A: map(1) }, { run: "r" }, broken, objects)).toMatchObject({
      error: "States.ExceedToleratedFailureThreshold",
    });
  });

  it("fails when the manifest is missing or no list", async () => {
    for (const objects of [{}, { "b/runs/r/manifest.json": "{}" }, { "b/runs/r/manifest.json": "[" }]) {
      expect(await run({ A: map(1) }, { run: "r" }, undefined, objects)).toMatchObject({
        error: "States.ItemReaderFailed",
      });
    }
  });
});

describe("reading a machine", () => {
  const refusals: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ["a field of a state that is not modelled", { A: task({ HeartbeatSeconds: 5 }) }],
    ["a kind of state that is not modelled", { A: { Type: "Parallel", Branches: [], End: true } }],
    ["a resource that is not a function", { A: task({ Resource: "arn:aws:states:::sns:publish" }) }],
    ["an intrinsic function that is not modelled", { A: task({ Parameters: { "x.$": "States.UUID()" } }) }],
    ["a path that is not modelled", { A: task({ ResultPath: "$.a[0]" }) }],
    ["the context object", { A: task({ Parameters: { "x.$": "$$.Execution.Name" } }) }],
    ["a next state that does not exist", { A: { Type: "Pass", Next: "Nowhere" } }],
    [
      "a catch that leads nowhere",
      { A: task({ Catch: [{ ErrorEquals: ["States.ALL"], Next: "Nowhere" }] }) },
    ],
    ["a state that neither ends nor goes on", { A: { Type: "Pass" } }],
  ];
  it.each(refusals)("refuses %s", (_title, states) => {
    expect(() => machine(states)).toThrow(/not modelled|unknown state|neither ends/);
  });

  it("refuses JSONata and other fields of the machine", () => {
    expect(() => machine({ A: task() }, { QueryLanguage: "JSONata" })).toThrow("not modelled");
  });
});
