import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import {
  DefinitionBody,
  DistributedMap,
  Fail,
  ItemBatcher,
  JsonPath,
  LogLevel,
  Pass,
  Result,
  S3JsonItemReader,
  StateMachine,
  StateMachineType,
} from "aws-cdk-lib/aws-stepfunctions";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { machineStep } from "./machine-step.ts";

export interface RunMachineOptions {
  readonly run: IFunction;
  readonly workbook: IFunction;
  readonly objects: IBucket;
  readonly logGroup: ILogGroup;
}

/**
 * Scores one period. The execution's name is the run's id, its input `{ run }`:
 * gate -> score each organisation of the manifest -> settle caps and proposals -> publish -> write the workbook.
 * Whatever fails, the run records it before the execution ends as failed.
 */
export function runMachine(scope: Construct, id: string, options: RunMachineOptions): StateMachine {
  const run = JsonPath.stringAt("$.run");
  const step = (name: string, extra: Readonly<Record<string, unknown>> = {}) =>
    machineStep(scope, `${id}${name}`, {
      function: options.run,
      payload: { step: name.toLowerCase(), run, ...extra },
    });

  const failed = step("Fail", { error: JsonPath.objectAt("$.error") }).next(
    new Fail(scope, `${id}Failed`, { errorPath: "$.error.Error", causePath: "$.error.Cause" }),
  );
  const scoreAll = DistributedMap.jsonPath(scope, `${id}ScoreAll`, {
    label: "ScoreAll",
    mapExecutionType: StateMachineType.STANDARD,
    itemReader: new S3JsonItemReader({
      bucket: options.objects,
      key: JsonPath.format("runs/{}/manifest.json", run),
    }),
    itemBatcher: new ItemBatcher({ maxItemsPerBatch: 20, batchInput: { "run.$": "$.run" } }),
    maxConcurrency: 40,
    toleratedFailurePercentage: 0,
    resultPath: JsonPath.DISCARD,
  });
  scoreAll.itemProcessor(
    machineStep(scope, `${id}Score`, {
      function: options.run,
      payload: { step: "score", run: JsonPath.stringAt("$.BatchInput.run"), Items: JsonPath.objectAt("$.Items") },
      // The map gathers what its children return, up to 256 KB for all 2,500 of a nation.
    }).next(Pass.jsonPath(scope, `${id}Scored`, { result: Result.fromObject({}) })),
  );

  const gate = step("Gate");
  const steps = [
    gate,
    scoreAll,
    step("Settle"),
    step("Publish"),
    machineStep(scope, `${id}Workbook`, { function: options.workbook, payload: { id: run, run } }),
  ];
  for (const [index, state] of steps.entries()) {
    state.addCatch(failed, { resultPath: "$.error" });
    steps[index - 1]?.next(state);
  }
  return new StateMachine(scope, id, {
    definitionBody: DefinitionBody.fromChainable(gate),
    timeout: Duration.hours(6),
    tracingEnabled: true,
    // ERROR logs states' names and errors; execution data would hold nothing but ids, and is left out all the same.
    logs: { destination: options.logGroup, level: LogLevel.ERROR, includeExecutionData: false },
  });
}
