import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { JsonPath, TaskInput } from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";

export interface MachineStepOptions {
  readonly function: IFunction;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The path of the result for a later choice; without it the result is dropped. */
  readonly resultPath?: string;
}

/**
 * A state that calls a function. The state holds only ids, with facts and results in the bucket, so it stays far below
 * the 256 KB limit. Every step is idempotent, so every failure is retried.
 */
export function machineStep(scope: Construct, id: string, options: MachineStepOptions): LambdaInvoke {
  const step = LambdaInvoke.jsonPath(scope, id, {
    lambdaFunction: options.function,
    payload: TaskInput.fromObject(options.payload),
    payloadResponseOnly: true,
    resultPath: options.resultPath ?? JsonPath.DISCARD,
    retryOnServiceExceptions: true,
  });
  step.addRetry({
    errors: ["Lambda.TooManyRequestsException"],
    interval: Duration.seconds(2),
    maxAttempts: 10,
    backoffRate: 1.5,
    maxDelay: Duration.seconds(30),
  });
  // A lost answer, a conflict of transactions, a function out of time. A fault of our own fails three times, soon
  // enough.
  step.addRetry({
    errors: ["States.TaskFailed"],
    interval: Duration.seconds(1),
    maxAttempts: 2,
  });
  return step;
}
