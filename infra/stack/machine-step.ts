import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { JsonPath, TaskInput } from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";

export interface MachineStepOptions {
  readonly function: IFunction;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where a choice finds the answer; without it nothing of it is kept. */
  readonly resultPath?: string;
}

/**
 * A state that calls a function. A machine carries only ids, facts and results lie in the bucket, so no state comes near
 * the 256 KB limit. Every step may be repeated without double effect, so whatever failed is tried again.
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
  // A lost answer, a conflict of transactions, a function out of time. A fault of our own fails three times, soon enough.
  step.addRetry({
    errors: ["States.TaskFailed"],
    interval: Duration.seconds(1),
    maxAttempts: 2,
  });
  return step;
}
