import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { JsonPath, TaskInput } from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";

export interface MachineStepOptions {
  readonly function: IFunction;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * A state that calls a function and keeps nothing of its answer: a machine carries only ids, facts and results lie in the
 * bucket, so no state comes near the 256 KB limit. Only faults of the Lambda service are tried again; the function's own
 * errors are final, and its steps may all be repeated.
 */
export function machineStep(scope: Construct, id: string, options: MachineStepOptions): LambdaInvoke {
  const step = LambdaInvoke.jsonPath(scope, id, {
    lambdaFunction: options.function,
    payload: TaskInput.fromObject(options.payload),
    payloadResponseOnly: true,
    resultPath: JsonPath.DISCARD,
    retryOnServiceExceptions: true,
  });
  step.addRetry({
    errors: ["Lambda.TooManyRequestsException"],
    interval: Duration.seconds(2),
    maxAttempts: 10,
    backoffRate: 1.5,
    maxDelay: Duration.seconds(30),
  });
  return step;
}
