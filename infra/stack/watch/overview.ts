import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Dashboard, GraphWidget, type IMetric, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import type { WorkMetrics } from "./work-metrics.ts";

export interface OverviewOptions {
  readonly dashboardName: string;
  readonly api: HttpApi;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly machines: Readonly<Record<string, StateMachine>>;
  readonly work: WorkMetrics;
}

/** One page for whoever is on duty: whether the service answers, what the office does, and what failed. */
export class Overview extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { dashboardName, api, functions, machines, work }: OverviewOptions,
  ) {
    super(scope, id);
    const period = Duration.minutes(5);
    const graph = (title: string, left: readonly IMetric[]) =>
      new GraphWidget({ title, left: [...left], width: 12 });
    new Dashboard(this, "Dashboard", {
      dashboardName,
      widgets: [
        [
          new TextWidget({
            markdown: "Alarms and what to look at: docs/operations.md#alarms",
            width: 24,
            height: 1,
          }),
        ],
        [
          graph("Requests and failures", [
            api.metricCount({ period, statistic: "Sum" }),
            api.metricClientError({ period, statistic: "Sum" }),
            api.metricServerError({ period, statistic: "Sum" }),
          ]),
          graph("How long answers take", [
            api.metricLatency({ period, statistic: "p50" }),
            api.metricLatency({ period, statistic: "p95" }),
          ]),
        ],
        [
          graph("Rows pushed and in conflict", [work.rowsPushed, work.conflicts]),
          graph("Dues that are late or missing", [work.duesLate]),
        ],
        [
          graph(
            "Runs and workbooks",
            Object.values(machines).flatMap((machine) => [
              machine.metricSucceeded({ period }),
              machine.metricFailed({ period }),
            ]),
          ),
          graph(
            "Functions: errors and the longest call",
            Object.values(functions).flatMap((fn) => [
              fn.metricErrors({ period }),
              fn.metricDuration({ period, statistic: "Maximum" }),
            ]),
          ),
        ],
      ],
    });
  }
}
