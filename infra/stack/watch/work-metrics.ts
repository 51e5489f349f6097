import { type IMetric, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, type ILogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import {
  DUES_COUNTED,
  JOURNAL_ALTERED,
  REGISTER_DIFFERS,
  REMINDER_FAILED,
  ROWS_PUSHED,
} from "../../../lambda/aws/log-events.ts";

const PERIOD = Duration.minutes(5);

/**
 * Metrics of the work, counted by CloudWatch in the lines that the functions write anyway: no line names a person, and no
 * function waits for a metric.
 */
export class WorkMetrics extends Construct {
  readonly rowsPushed: IMetric;
  readonly conflicts: IMetric;
  readonly duesLate: IMetric;
  readonly journalAltered: IMetric;
  readonly registersDiffer: IMetric;
  readonly remindersFailed: IMetric;
  readonly #namespace: string;

  constructor(
    scope: Construct,
    id: string,
    {
      namespace,
      api,
      archive,
      schedule,
      remind,
    }: {
      readonly namespace: string;
      readonly api: ILogGroup;
      readonly archive: ILogGroup;
      readonly schedule: ILogGroup;
      readonly remind: ILogGroup;
    },
  ) {
    super(scope, id);
    this.#namespace = namespace;
    this.rowsPushed = this.#count("RowsPushed", api, ROWS_PUSHED, "$.rows");
    this.conflicts = this.#count("RowsInConflict", api, ROWS_PUSHED, "$.count");
    this.duesLate = this.#count("DuesLate", api, DUES_COUNTED, "$.count", "Maximum");
    this.journalAltered = this.#count("JournalAltered", archive, JOURNAL_ALTERED, "1");
    this.remindersFailed = this.#count("RemindersFailed", remind, REMINDER_FAILED, "1");
    this.registersDiffer = this.#count("RegistersDiffer", schedule, REGISTER_DIFFERS, "1");
  }

  /** @param value a field of the line, or a constant */
  #count(
    metricName: string,
    logGroup: ILogGroup,
    message: string,
    value: string,
    statistic = "Sum",
  ): IMetric {
    new MetricFilter(this, metricName, {
      logGroup,
      filterPattern: FilterPattern.stringValue("$.message", "=", message),
      metricNamespace: this.#namespace,
      metricName,
      metricValue: value,
    });
    return new Metric({ namespace: this.#namespace, metricName, statistic, period: PERIOD });
  }
}
