import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, JsonPath, LogLevel, StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledgeMachineRole } from "./machine-role.ts";
import { machineStep } from "./machine-step.ts";

export interface WorkbookMachineOptions {
  readonly workbook: IFunction;
  readonly logGroup: ILogGroup;
}

/**
 * Writes one workbook outside the request that ordered it. The execution's name is the workbook's id, its input `{ id
 * }`; the order is stored with the workbook. The function itself records a failure there.
 */
export class WorkbookMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, options: WorkbookMachineOptions) {
    super(scope, id);
    const write = machineStep(this, "Write", {
      function: options.workbook,
      payload: { id: JsonPath.stringAt("$.id") },
    });
    this.machine = new StateMachine(this, "Machine", {
      definitionBody: DefinitionBody.fromChainable(write),
      timeout: Duration.hours(1),
      tracingEnabled: true,
      logs: { destination: options.logGroup, level: LogLevel.ALL, includeExecutionData: false },
    });
    acknowledgeMachineRole(this.machine, [options.workbook]);
  }
}
