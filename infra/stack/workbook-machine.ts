import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, JsonPath, LogLevel, StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { machineStep } from "./machine-step.ts";

export interface WorkbookMachineOptions {
  readonly workbook: IFunction;
  readonly logGroup: ILogGroup;
}

/**
 * Writes one workbook of a finished run outside the request that asked for it. The execution's name is the workbook's id,
 * its input `{ id, run }`; the function itself records a failure on the workbook.
 */
export function workbookMachine(scope: Construct, id: string, options: WorkbookMachineOptions): StateMachine {
  const write = machineStep(scope, `${id}Write`, {
    function: options.workbook,
    payload: { id: JsonPath.stringAt("$.id"), run: JsonPath.stringAt("$.run") },
  });
  return new StateMachine(scope, id, {
    definitionBody: DefinitionBody.fromChainable(write),
    timeout: Duration.hours(1),
    tracingEnabled: true,
    logs: { destination: options.logGroup, level: LogLevel.ERROR, includeExecutionData: false },
  });
}
