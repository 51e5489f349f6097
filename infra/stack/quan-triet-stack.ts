import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnOutput, RemovalPolicies, RemovalPolicy, Stack } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { Alarms } from "./watch/alarms.ts";
import { ArchiveFeed } from "./archive-feed.ts";
import { Audit } from "./watch/audit.ts";
import { Buckets } from "./buckets.ts";
import { HttpService } from "./http-service.ts";
import { Overview } from "./watch/overview.ts";
import { PaneHost } from "./pane/pane-host.ts";
import { ReminderWays } from "./reminder-ways.ts";
import { RunMachine } from "./run-machine.ts";
import { SecondVault } from "./second-vault.ts";
import { ServiceFunctions } from "./service-functions.ts";
import { Schedules } from "./schedules.ts";
import { stackNameOf } from "./stack-names.ts";
import type { StackSettings } from "./stack-settings.ts";
import { Tables } from "./tables.ts";
import { WorkMetrics } from "./watch/work-metrics.ts";
import { WorkbookMachine } from "./workbook-machine.ts";

/** The whole service of one committee, in one account and one region. */
export class QuanTrietStack extends Stack {
  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id, {
      env: { region: settings.region },
      stackName: stackNameOf(settings.stage, "service"),
      description: "Quan Triet: the service of one committee, and its pane",
      terminationProtection: settings.stage === "prod",
      tags: { product: "quan-triet", stage: settings.stage, committee: settings.committee },
    });
    const isKept = settings.stage === "prod";
    const key = new Key(this, "Key", { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: "LogGroupsOfThisAccount",
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: ["*"],
        conditions: {
          ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${this.region}:${this.account}:*` },
        },
      }),
    );
    const archiveKey = new Key(this, "ArchiveKey", {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const log = (name: string): LogGroup =>
      new LogGroup(this, name, {
        retention: RetentionDays.ONE_YEAR,
        encryptionKey: key,
        removalPolicy: RemovalPolicy.RETAIN,
      });

    const tables = new Tables(this, "Tables", { key, isKept, settings });
    const buckets = new Buckets(this, "Buckets", { key, archiveKey, domain: settings.domain, isKept });
    const functions = new ServiceFunctions(this, "Functions", {
      tables,
      buckets,
      key,
      archiveKey,
      committee: settings.committee,
      concurrency: settings.concurrency,
    });

    const { machine: run } = new RunMachine(this, "RunMachine", {
      run: functions.run,
      workbook: functions.workbook,
      objects: buckets.objects,
      concurrency: settings.concurrency,
      logGroup: log("RunMachineLog"),
    });
    const { machine: workbook } = new WorkbookMachine(this, "WorkbookMachine", {
      workbook: functions.workbook,
      logGroup: log("WorkbookMachineLog"),
    });
    functions.api.addEnvironment("RUN_MACHINE", run.stateMachineArn);
    functions.api.addEnvironment("WORKBOOK_MACHINE", workbook.stateMachineArn);
    functions.api.allow(["states:StartExecution"], [run.stateMachineArn, workbook.stateMachineArn]);

    functions.schedule.addEnvironment("RUN_MACHINE", run.stateMachineArn);
    functions.schedule.allow(["states:StartExecution"], [run.stateMachineArn]);
    new ReminderWays(this, "ReminderWays", { settings, key, remind: functions.remind });
    const { unscheduled } = new Schedules(this, "Schedules", {
      worker: functions.schedule,
      remind: functions.remind,
    });

    const service = new HttpService(this, "Http", { settings, functions, accessLog: log("AccessLog") });
    const { unarchived } = new ArchiveFeed(this, "ArchiveFeed", {
      journal: tables.journal,
      archive: functions.archive,
    });
    const name = stackNameOf(settings.stage, "service");
    const work = new WorkMetrics(this, "Work", {
      namespace: name,
      api: functions.api.lines,
      archive: functions.archive.lines,
      schedule: functions.schedule.lines,
      remind: functions.remind.lines,
    });
    const watched = {
      Api: functions.api,
      Import: functions.import,
      Run: functions.run,
      Workbook: functions.workbook,
      Archive: functions.archive,
      Schedule: functions.schedule,
      Feed: functions.feed,
      Remind: functions.remind,
    };
    const { topic } = new Alarms(this, "Alarms", {
      key,
      api: service.api,
      functions: watched,
      archive: functions.archive,
      unarchived,
      machines: { Run: run, Workbook: workbook },
      tables: { Ledger: tables.ledger, Journal: tables.journal },
      unscheduled,
      journalAltered: work.journalAltered,
      registersDiffer: work.registersDiffer,
      remindersFailed: work.remindersFailed,
      monthlyBudget: settings.monthlyBudget,
      email: settings.alarmEmail,
    });
    new Overview(this, "Overview", {
      dashboardName: name,
      api: service.api,
      functions: watched,
      machines: { Run: run, Workbook: workbook },
      work,
    });
    new Audit(this, "Audit", {
      name,
      api: functions.api.lines,
      feed: functions.feed.lines,
      trail: buckets.trail,
      watched: [buckets.archive, buckets.objects],
    });
    // A vault with copies in it cannot be deleted.
    if (isKept)
      new SecondVault(this, "SecondVault", {
        tables: [tables.ledger, tables.journal],
        key: archiveKey,
        name,
      });
    const { distribution } = new PaneHost(this, "PaneHost", {
      settings,
      api: service.api,
      pane: buckets.pane,
      objects: buckets.objects,
    });
    if (!isKept) RemovalPolicies.of(this).destroy();
    const output = (title: string, value: string) => new CfnOutput(this, title, { value });
    output("PaneBucket", buckets.pane.bucketName);
    output("PaneHostName", distribution.distributionDomainName);
    output("ApiUrl", service.api.apiEndpoint);
    output("AlarmTopic", topic.topicArn);
    output("LedgerTable", tables.ledger.tableName);
    output("JournalTable", tables.journal.tableName);
    output("ObjectBucket", buckets.objects.bucketName);
    output("ArchiveBucket", buckets.archive.bucketName);
    output("TrailBucket", buckets.trail.bucketName);
    output("UnarchivedQueue", unarchived.queueUrl);
    output("UnscheduledQueue", unscheduled.queueUrl);
    output("RunMachineArn", run.stateMachineArn);
    output("WorkbookMachineArn", workbook.stateMachineArn);
  }
}
