/**
 * The subset of the Amazon States Language (JSONPath) that the stack's machines use. Every object is strict: an
 * unknown field or kind of state is refused when the machine is parsed, before anything runs.
 */
import * as z from "zod";
import { Expression, Path } from "./asl-path.ts";

const ResultPath = z.union([Path, z.null()]).optional();
/** Values by name; a name that ends in ".$" takes an expression. */
const PayloadTemplate = z.record(z.string(), z.string()).superRefine((template, context) => {
  for (const [key, value] of Object.entries(template)) {
    if (key.endsWith(".$") && !Expression.safeParse(value).success) {
      context.addIssue({ code: "custom", path: [key], message: `expression not modelled: ${value}` });
    }
  }
});
export type PayloadTemplate = z.infer<typeof PayloadTemplate>;

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number().default(1),
  MaxAttempts: z.int().default(3),
  BackoffRate: z.number().default(2),
  MaxDelaySeconds: z.number().optional(),
});
export type Retrier = z.infer<typeof Retrier>;
const Catcher = z.strictObject({ ErrorEquals: z.array(z.string()), ResultPath, Next: z.string() });

const Leaves = { Next: z.string().optional(), End: z.literal(true).optional() };
const Guards = { Retry: z.array(Retrier).default([]), Catch: z.array(Catcher).default([]) };

const Task = z.strictObject({
  Type: z.literal("Task"),
  Resource: z.string().regex(/^arn:aws:lambda:/, "only a Lambda function's own ARN is modelled"),
  Parameters: PayloadTemplate.optional(),
  ResultPath,
  ...Guards,
  ...Leaves,
});
export type Task = z.infer<typeof Task>;

const Pass = z.strictObject({
  Type: z.literal("Pass"),
  Result: z.unknown().optional(),
  ResultPath,
  ...Leaves,
});
export type Pass = z.infer<typeof Pass>;
/** The first rule whose value is exactly that boolean decides. */
const Choice = z.strictObject({
  Type: z.literal("Choice"),
  Choices: z.array(z.strictObject({ Variable: Path, BooleanEquals: z.boolean(), Next: z.string() })).min(1),
  Default: z.string(),
});
export type Choice = z.infer<typeof Choice>;
const Succeed = z.strictObject({ Type: z.literal("Succeed") });
const Fail = z.strictObject({
  Type: z.literal("Fail"),
  Error: z.string().optional(),
  ErrorPath: Path.optional(),
  Cause: z.string().optional(),
  CausePath: Path.optional(),
});
export type Fail = z.infer<typeof Fail>;

const MapState = z.strictObject({
  Type: z.literal("Map"),
  Label: z.string().optional(),
  MaxConcurrency: z.int().default(0),
  ToleratedFailurePercentage: z.literal(0).optional(),
  ItemReader: z.strictObject({
    Resource: z.literal("arn:aws:states:::s3:getObject"),
    ReaderConfig: z.strictObject({ InputType: z.literal("JSON") }),
    Parameters: PayloadTemplate,
  }),
  ItemBatcher: z.strictObject({ MaxItemsPerBatch: z.int().min(1), BatchInput: PayloadTemplate.optional() }),
  get ItemProcessor() {
    return Processor;
  },
  ResultPath,
  ...Guards,
  ...Leaves,
});
export type MapState = z.infer<typeof MapState>;

const State = z.discriminatedUnion("Type", [Task, Pass, Choice, Succeed, Fail, MapState]);
export type State = z.infer<typeof State>;

const Processor = z.strictObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal("DISTRIBUTED"), ExecutionType: z.literal("STANDARD") }),
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), State);
  },
});

const Machine = z.strictObject({
  StartAt: z.string(),
  States: z.record(z.string(), State),
  TimeoutSeconds: z.number().optional(),
});
export type Machine = z.infer<typeof Machine>;
/** A sequence of states: a machine, or the inside of a map. */
export type Flow = Pick<Machine, "StartAt" | "States">;

/** @throws Error naming every field that is not modelled and every transition that leads nowhere. */
export function parseMachine(definition: string): Machine {
  const parsed = Machine.safeParse(JSON.parse(definition));
  if (!parsed.success)
    throw new Error(`State machine not modelled as written:\n${z.prettifyError(parsed.error)}`);
  checkTransitions(parsed.data);
  return parsed.data;
}

function checkTransitions(flow: Flow): void {
  const check = (from: string, target: string): void => {
    if (flow.States[target] === undefined) throw new Error(`${from} leads to an unknown state: ${target}`);
  };
  check("StartAt", flow.StartAt);
  for (const [name, state] of Object.entries(flow.States)) {
    if ("Catch" in state) for (const catcher of state.Catch) check(name, catcher.Next);
    if (state.Type === "Map") checkTransitions(state.ItemProcessor);
    if (state.Type === "Fail" || state.Type === "Succeed") continue;
    if (state.Type === "Choice") {
      for (const target of [...state.Choices.map((rule) => rule.Next), state.Default]) check(name, target);
      continue;
    }
    if (state.Next !== undefined) check(name, state.Next);
    else if (state.End !== true) throw new Error(`${name} neither ends nor goes on`);
  }
}
