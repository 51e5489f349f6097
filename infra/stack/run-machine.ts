import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  type IChainable,
  ItemBatcher,
  JsonPath,
  LogLevel,
  Pass,
  Result,
  S3JsonItemReader,
  StateMachine,
  StateMachineType,
  Succeed,
} from "aws-cdk-lib/aws-stepfunctions";
import { Duration, Stack } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledgeWildcard, logicalIdOf } from "./acknowledge.ts";
import { acknowledgeMachineRole } from "./machine-role.ts";
import { machineStep } from "./machine-step.ts";
import type { StackSettings } from "./stack-settings.ts";

/** Forty keep a run of the nation below the tables' ceiling of 12,000 read units a second; three leave an office its API. */
const BATCHES_AT_ONCE = { reserved: 40, shared: 3 } as const;

export interface RunMachineOptions {
  readonly run: IFunction;
  readonly workbook: IFunction;
  readonly objects: IBucket;
  readonly concurrency: StackSettings["concurrency"];
  readonly logGroup: ILogGroup;
}

/**
 * Scores one period. The execution's name is the run's id, its input `{ run }`: gate -> score each organisation of the
 * manifest -> settle caps and proposals -> publish -> write the workbook of what was published. A dry run
 * ends before, and so does one refused by the gate or the publication, which is no failure. A failure is recorded in
 * the run before the execution ends as failed.
 */
export class RunMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, options: RunMachineOptions) {
    super(scope, id);
    const run = JsonPath.stringAt("$.run");
    const step = (name: string, extra: Readonly<Record<string, unknown>> = {}, resultPath?: string) =>
      machineStep(this, name, {
        function: options.run,
        payload: { step: name.toLowerCase(), run, ...extra },
        ...(resultPath !== undefined && { resultPath }),
      });

    const failed = step("Fail", { error: JsonPath.objectAt("$.error") }).next(
      new Fail(this, "Failed", { errorPath: "$.error.Error", causePath: "$.error.Cause" }),
    );
    const scoreAll = DistributedMap.jsonPath(this, "ScoreAll", {
      label: "ScoreAll",
      mapExecutionType: StateMachineType.STANDARD,
      itemReader: new S3JsonItemReader({
        bucket: options.objects,
        key: JsonPath.format("runs/{}/manifest.json", run),
      }),
      itemBatcher: new ItemBatcher({ maxItemsPerBatch: 20, batchInput: { "run.$": "$.run" } }),
      maxConcurrency: BATCHES_AT_ONCE[options.concurrency],
      toleratedFailurePercentage: 0,
      resultPath: JsonPath.DISCARD,
    });
    scoreAll.itemProcessor(
      machineStep(this, "Score", {
        function: options.run,
        payload: {
          step: "score",
          run: JsonPath.stringAt("$.BatchInput.run"),
          Items: JsonPath.objectAt("$.Items"),
        },
        // The children return nothing, because the map collects the results of all 2,500 of a nation within 256 KB.
      }).next(Pass.jsonPath(this, "Scored", { result: Result.fromObject({}) })),
    );

    const gate = step("Gate", {}, "$.gate");
    const settle = step("Settle");
    const publish = step("Publish", {}, "$.publish");
    const workbook = machineStep(this, "Workbook", {
      function: options.workbook,
      // The id under which `POST /v1/workbooks` looks for the committee's report of this run.
      payload: { id: JsonPath.format("{}-committee", run), run },
    });
    for (const state of [gate, scoreAll, settle, publish, workbook]) {
      state.addCatch(failed, { resultPath: "$.error" });
    }
    const refused = Succeed.jsonPath(this, "Refused");
    const whether = (name: string, answer: string, next: IChainable) =>
      Choice.jsonPath(this, name).when(Condition.booleanEquals(answer, true), next).otherwise(refused);
    const scored = scoreAll
      .next(settle)
      .next(publish)
      .next(whether("Stands", "$.publish.stands", workbook));
    const definition = gate.next(whether("Open", "$.gate.open", scored));
    this.machine = new StateMachine(this, "Machine", {
      definitionBody: DefinitionBody.fromChainable(definition),
      timeout: Duration.hours(6),
      tracingEnabled: true,
      logs: { destination: options.logGroup, level: LogLevel.ALL, includeExecutionData: false },
    });
    options.objects.encryptionKey?.grant(this.machine, "kms:Decrypt");
    acknowledgeMachineRole(this.machine, [options.run, options.workbook]);
    acknowledgeWildcard(
      this.machine.role,
      `arn:<AWS::Partition>:s3:::<${logicalIdOf(options.objects)}>/*`,
      "The map reads the manifest of whichever run it is given.",
    );
    for (const children of ["", "/ScoreAll"]) {
      acknowledgeWildcard(
        this.machine,
        executionsOf(this.machine, children),
        "The map's own child executions.",
      );
    }
  }
}

/** The ARN of all executions of a machine, in cdk-nag's spelling. */
function executionsOf(machine: StateMachine, label: string): string {
  const { region } = Stack.of(machine);
  const name = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${logicalIdOf(machine)}"}]}]}`;
  return `arn:aws:states:${region}:<AWS::AccountId>:execution:${name}${label}:*`;
}
