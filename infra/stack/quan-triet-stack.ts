import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnOutput, RemovalPolicies, RemovalPolicy, Stack } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { ArchiveFeed } from "./archive-feed.ts";
import { Buckets } from "./buckets.ts";
import { HttpService } from "./http-service.ts";
import { PaneHost } from "./pane-host.ts";
import { RunMachine } from "./run-machine.ts";
import { ServiceFunctions } from "./service-functions.ts";
import { Schedules } from "./schedules.ts";
import { stackNameOf } from "./stack-names.ts";
import type { StackSettings } from "./stack-settings.ts";
import { Tables } from "./tables.ts";
import { WorkbookMachine } from "./workbook-machine.ts";

/** The whole service of one committee, in one account and one region. */
export class QuanTrietStack extends Stack {
  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id, {
      env: { region: settings.region },
      stackName: stackNameOf(settings.stage, "service"),
      description: "Quan Triet: the service of one committee, and its pane",
      terminationProtection: settings.stage === "prod",
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
    const log = (name: string): LogGroup =>
      new LogGroup(this, name, {
        retention: RetentionDays.ONE_YEAR,
        encryptionKey: key,
        removalPolicy: RemovalPolicy.RETAIN,
      });

    const tables = new Tables(this, "Tables", { key, isKept });
    const buckets = new Buckets(this, "Buckets", { key, domain: settings.domain, isKept });
    const functions = new ServiceFunctions(this, "Functions", {
      tables,
      buckets,
      key,
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
    new Schedules(this, "Schedules", functions.schedule);

    const service = new HttpService(this, "Http", { settings, functions, accessLog: log("AccessLog") });
    const { unarchived } = new ArchiveFeed(this, "ArchiveFeed", {
      journal: tables.journal,
      archive: functions.archive,
    });
    new Alarms(this, "Alarms", {
      key,
      api: service.api,
      functions: {
        Api: functions.api,
        Import: functions.import,
        Run: functions.run,
        Workbook: functions.workbook,
        Archive: functions.archive,
        Schedule: functions.schedule,
      },
      archive: functions.archive,
      unarchived,
      machines: { Run: run, Workbook: workbook },
      tables: { Ledger: tables.ledger, Journal: tables.journal },
      monthlyBudget: settings.monthlyBudget,
    });
    const { distribution } = new PaneHost(this, "PaneHost", {
      settings,
      api: service.api,
      pane: buckets.pane,
      objects: buckets.objects,
    });
    if (!isKept) RemovalPolicies.of(this).destroy();
    new CfnOutput(this, "PaneBucket", { value: buckets.pane.bucketName });
    new CfnOutput(this, "PaneHostName", { value: distribution.distributionDomainName });
  }
}
