import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { loadStack } from "./synthesized-stack.ts";

let template: Template;

beforeAll(async () => {
  ({ template } = await loadStack());
}, 300_000);

describe("how the service is watched", () => {
  it("every function, machine, table and the dead-letter queue has an alarm that speaks to the topic", () => {
    const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(
      ({ Properties: { MetricName, Threshold, EvaluationPeriods } }) =>
        `${MetricName} from ${Threshold}, ${EvaluationPeriods}`,
    );
    const times = (count: number, alarm: string) => Array.from({ length: count }, () => alarm);
    expect(alarms.toSorted()).toEqual(
      [
        times(6, "Errors from 1, 1"),
        times(6, "Throttles from 1, 1"),
        times(2, "ExecutionsFailed from 1, 1"),
        times(2, "ExecutionsTimedOut from 1, 1"),
        times(2, "TransactionConflict from 100, 1"),
        times(2, "WriteThrottleEvents from 1, 1"),
        times(2, "ReadThrottleEvents from 1, 1"),
        "5xx from 5, 1",
        "IteratorAge from 3600000, 1",
        "ApproximateNumberOfMessagesVisible from 1, 1",
      ]
        .flat()
        .toSorted(),
    );
    const [topic] = Object.keys(template.findResources("AWS::SNS::Topic"));
    template.allResourcesProperties("AWS::CloudWatch::Alarm", {
      AlarmActions: [{ Ref: topic }],
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
    });
    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: Match.objectLike({
        TimeUnit: "MONTHLY",
        BudgetLimit: { Amount: Match.anyValue(), Unit: "USD" },
      }),
      NotificationsWithSubscribers: [50, 80, 100].map((Threshold) =>
        Match.objectLike({
          Notification: Match.objectLike({ Threshold }),
          Subscribers: [{ SubscriptionType: "SNS", Address: { Ref: topic } }],
        }),
      ),
    });
  });
});
