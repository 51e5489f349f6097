import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import {
  DUES_COUNTED,
  JOURNAL_ALTERED,
  REGISTER_DIFFERS,
  REMINDER_FAILED,
  ROWS_PUSHED,
  SCORE_SHEET_READ,
} from "../../lambda/aws/log-events.ts";
import { loadStages } from "./stages.ts";
import { loadStack } from "./synthesized-stack.ts";

let template: Template;

beforeAll(async () => {
  ({ template } = await loadStack());
}, 300_000);

describe("how the service is watched", () => {
  it("every alarm has its row in the runbook", () => {
    const [, runbook = ""] =
      /## Alarms\n([\s\S]*?)\n## /.exec(readFileSync("docs/operations.md", "utf8")) ?? [];
    const rows = [...runbook.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = ""]) => names.split(", "));
    const explained = (name: string) =>
      rows.some((row) => (row.startsWith("…") ? name.endsWith(row.slice(1)) : name === row));
    const names = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(
      ({ Properties: { AlarmDescription } }) => String(AlarmDescription).split(":")[0] ?? "",
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !explained(name))).toEqual([]);
  });

  it("the documented costs count what the template has: alarms, keys, metrics and the firewall's rules", async () => {
    const { edge } = await loadStages();
    const count = (type: string) => Object.keys(template.findResources(type)).length;
    const [firewall] = Object.values(edge.findResources("AWS::WAFv2::WebACL"));
    const rules = Object.keys(firewall?.["Properties"].Rules).length;
    const alarms = count("AWS::CloudWatch::Alarm");
    const documented = readFileSync("docs/operations.md", "utf8");
    for (const said of [
      `1 for each of its ${rules} rules`,
      `for the ${count("AWS::KMS::Key")} keys`,
      `${(alarms - 10) / 10} for the ${alarms - 10} of its ${alarms} alarms`,
      `for the ${count("AWS::Logs::MetricFilter")} metrics`,
    ])
      expect(documented).toContain(said);
    template.allResourcesProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { DetailedMetricsEnabled: Match.absent() },
    });
  });

  it("the work is counted from lines that the functions write, and shown on one dashboard", () => {
    const filters = Object.values(template.findResources("AWS::Logs::MetricFilter")).map(
      ({ Properties: { FilterPattern, MetricTransformations } }) => [
        MetricTransformations[0].MetricName,
        FilterPattern,
        MetricTransformations[0].MetricValue,
      ],
    );
    expect(filters.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ["DuesLate", `{ $.message = "${DUES_COUNTED}" }`, "$.count"],
      ["JournalAltered", `{ $.message = "${JOURNAL_ALTERED}" }`, "1"],
      ["RegistersDiffer", `{ $.message = "${REGISTER_DIFFERS}" }`, "1"],
      ["RemindersFailed", `{ $.message = "${REMINDER_FAILED}" }`, "1"],
      ["RowsInConflict", `{ $.message = "${ROWS_PUSHED}" }`, "$.count"],
      ["RowsPushed", `{ $.message = "${ROWS_PUSHED}" }`, "$.rows"],
    ]);
    const [dashboard] = Object.values(template.findResources("AWS::CloudWatch::Dashboard"));
    const body = JSON.stringify(dashboard?.["Properties"].DashboardBody);
    for (const metric of ["RowsPushed", "RowsInConflict", "DuesLate", "ExecutionsFailed", "5xx"])
      expect(body).toContain(metric);
  });

  it("an audit asks by saved queries who opened whose score sheet, by ids and without names", () => {
    const queries = Object.values(template.findResources("AWS::Logs::QueryDefinition")).map(
      ({ Properties: { Name, QueryString } }) => [String(Name).split("/")[1], String(QueryString)] as const,
    );
    expect(queries.map(([name]) => name)).toEqual([
      "who-opened-whose-score-sheet",
      "who-read-which-results",
      "who-fetched-which-workbook",
      "which-key-read-which-feed",
    ]);
    const [[, sheets] = ["", ""]] = queries;
    expect(sheets).toContain(`filter message = "${SCORE_SHEET_READ}"`);
    expect(sheets).toContain("fields timestamp, user, unit, subject, run, traceId");
    expect(sheets).not.toMatch(/\bname\b/);
  });

  it("every access to objects and archive is recorded past the product, in files that show when they were changed", () => {
    template.hasResourceProperties("AWS::CloudTrail::Trail", {
      EnableLogFileValidation: true,
      EventSelectors: [
        { ReadWriteType: "WriteOnly", IncludeManagementEvents: true },
        {
          ReadWriteType: "All",
          IncludeManagementEvents: false,
          DataResources: [{ Type: "AWS::S3::Object", Values: Match.anyValue() }],
        },
      ],
    });
    const [trail] = Object.values(template.findResources("AWS::CloudTrail::Trail"));
    const selected = JSON.stringify(trail?.["Properties"].EventSelectors);
    expect(selected).toContain("BucketsArchive");
    expect(selected).toContain("BucketsObjects");
  });

  it("both tables are copied every night into a locked vault under another key", () => {
    template.hasResourceProperties("AWS::Backup::BackupVault", {
      LockConfiguration: { MinRetentionDays: 90 },
      EncryptionKeyArn: { "Fn::GetAtt": [Match.stringLikeRegexp("^ArchiveKey"), "Arn"] },
    });
    template.hasResourceProperties("AWS::Backup::BackupPlan", {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ ScheduleExpression: "cron(0 18 * * ? *)", Lifecycle: { DeleteAfterDays: 90 } }),
        ],
      },
    });
    const [selection] = Object.values(template.findResources("AWS::Backup::BackupSelection"));
    const resources = JSON.stringify(selection?.["Properties"].BackupSelection.Resources);
    expect(resources).toContain("TablesLedger");
    expect(resources).toContain("TablesJournal");
  });

  it("every function, machine, table, dead-letter queue and the journal has an alarm that speaks to the topic", () => {
    const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(
      ({ Properties: { MetricName, Threshold, EvaluationPeriods } }) =>
        `${MetricName} from ${Threshold}, ${EvaluationPeriods}`,
    );
    const times = (count: number, alarm: string) => Array.from({ length: count }, () => alarm);
    expect(alarms.toSorted()).toEqual(
      [
        times(8, "Errors from 1, 1"),
        times(8, "Throttles from 1, 1"),
        times(2, "ExecutionsFailed from 1, 1"),
        times(2, "ExecutionsTimedOut from 1, 1"),
        times(2, "TransactionConflict from 100, 1"),
        times(2, "WriteThrottleEvents from 1, 1"),
        times(2, "ReadThrottleEvents from 1, 1"),
        "5xx from 5, 1",
        "IteratorAge from 3600000, 1",
        times(2, "ApproximateNumberOfMessagesVisible from 1, 1"),
        "JournalAltered from 1, 1",
        "RegistersDiffer from 1, 1",
        "RemindersFailed from 1, 1",
      ]
        .flat()
        .toSorted(),
    );
    const [topic] = Object.keys(template.findResources("AWS::SNS::Topic"));
    template.allResourcesProperties("AWS::CloudWatch::Alarm", {
      AlarmActions: [{ Ref: topic }],
      AlarmDescription: Match.stringLikeRegexp("^\\w+: docs/operations\\.md#alarms$"),
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
