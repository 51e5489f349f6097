import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Alarm, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Duration, Stack } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";

export interface AlarmsOptions {
  readonly key: Key;
  readonly api: HttpApi;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly archive: IFunction;
  readonly unarchived: Queue;
  readonly machines: Readonly<Record<string, StateMachine>>;
  readonly tables: Readonly<Record<string, ITableV2>>;
  /** Calls of the scheduler that never reached their function. */
  readonly unscheduled: Queue;
  readonly journalAltered: IMetric;
  readonly registersDiffer: IMetric;
  readonly remindersFailed: IMetric;
  /** US dollars a month. */
  readonly monthlyBudget: number;
  /** "" for nobody. */
  readonly email: string;
}

/** Where each alarm is explained. */
const RUNBOOK = "docs/operations.md#alarms";

/** Alarms for the operator. All of them notify one topic, and lead to the runbook. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, options: AlarmsOptions) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { masterKey: options.key, enforceSSL: true });
    const speakers = [
      new ServicePrincipal("cloudwatch.amazonaws.com"),
      new ServicePrincipal("budgets.amazonaws.com"),
    ];
    for (const speaker of speakers) {
      options.key.grant(speaker, "kms:Decrypt", "kms:GenerateDataKey");
      // Without the condition an alarm of another account that knows the topic's name could speak here.
      topic.grantPublish(
        speaker.withConditions({ StringEquals: { "aws:SourceAccount": Stack.of(this).account } }),
      );
    }
    this.topic = topic;
    if (options.email !== "") {
      acknowledge(
        topic.addSubscription(new EmailSubscription(options.email)),
        "Serverless-SNSRedrivePolicy",
        "AWS itself repeats mail, and the alarm stands in the console until its cause is gone.",
      );
    }
    const action = new SnsAction(topic);
    const period = Duration.minutes(5);
    const raise = (name: string, metric: IMetric, threshold = 1): void => {
      new Alarm(this, name, {
        alarmDescription: `${name}: ${RUNBOOK}`,
        metric,
        threshold,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(action);
    };

    raise("ServerErrors", options.api.metricServerError({ period, statistic: "Sum" }), 5);
    for (const [name, fn] of Object.entries(options.functions)) {
      raise(`${name}Errors`, fn.metricErrors({ period }));
      raise(`${name}Throttles`, fn.metricThrottles({ period }));
    }
    // The alarm is raised after an hour: the stream keeps a day, so there is time to repair before a change set is
    // lost.
    raise(
      "ArchiveBehind",
      options.archive.metric("IteratorAge", { period, statistic: "Maximum" }),
      3_600_000,
    );
    raise("Unarchived", options.unarchived.metricApproximateNumberOfMessagesVisible({ period }));
    raise("Unscheduled", options.unscheduled.metricApproximateNumberOfMessagesVisible({ period }));
    raise("JournalAltered", options.journalAltered);
    raise("RegistersDiffer", options.registersDiffer);
    raise("RemindersFailed", options.remindersFailed);
    for (const [name, machine] of Object.entries(options.machines)) {
      raise(`${name}Failed`, machine.metricFailed({ period }));
      raise(`${name}TimedOut`, machine.metricTimedOut({ period }));
    }
    for (const [name, table] of Object.entries(options.tables)) {
      const metric = (metricName: string) => table.metric(metricName, { period, statistic: "Sum" });
      // Concurrent writers conflict occasionally; a hundred conflicts in five minutes mean a client in a loop.
      raise(`${name}Conflicts`, metric("TransactionConflict"), 100);
      raise(`${name}WriteThrottles`, metric("WriteThrottleEvents"));
      raise(`${name}ReadThrottles`, metric("ReadThrottleEvents"));
    }
    new CfnBudget(this, "Budget", {
      budget: {
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: options.monthlyBudget, unit: "USD" },
      },
      notificationsWithSubscribers: [50, 80, 100].map((threshold) => ({
        notification: { notificationType: "ACTUAL", comparisonOperator: "GREATER_THAN", threshold },
        subscribers: [{ subscriptionType: "SNS", address: topic.topicArn }],
      })),
    });
  }
}
