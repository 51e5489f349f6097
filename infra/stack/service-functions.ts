import type { IKey } from "aws-cdk-lib/aws-kms";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import type { Buckets } from "./buckets.ts";
import { ServiceFunction } from "./service-function.ts";
import type { StackSettings } from "./stack-settings.ts";
import type { Tables } from "./tables.ts";

const READ_ITEMS = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
/** TransactWriteItems is allowed by the actions of its parts. */
const WRITE_ITEMS = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"];
const APPEND_ITEMS = ["dynamodb:PutItem", "dynamodb:GetItem", "dynamodb:Query"];
const USE_KEY = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"];

export interface ServiceFunctionsOptions {
  readonly tables: Tables;
  readonly buckets: Buckets;
  readonly key: IKey;
  readonly archiveKey: IKey;
  readonly committee: string;
  readonly concurrency: StackSettings["concurrency"];
}

/** The eight functions, each with exactly the permissions that its code needs. */
export class ServiceFunctions extends Construct {
  readonly api: ServiceFunction;
  readonly import: ServiceFunction;
  readonly run: ServiceFunction;
  readonly workbook: ServiceFunction;
  readonly archive: ServiceFunction;
  readonly schedule: ServiceFunction;
  readonly feed: ServiceFunction;
  readonly remind: ServiceFunction;

  constructor(scope: Construct, id: string, options: ServiceFunctionsOptions) {
    super(scope, id);
    const { tables, buckets, key } = options;
    const { ledger, journal } = tables;
    const reserved = (atOnce: number) =>
      options.concurrency === "reserved" && { reservedConcurrency: atOnce };
    const shared = {
      key,
      environment: {
        LEDGER_TABLE: ledger.tableName,
        JOURNAL_TABLE: journal.tableName,
        OBJECT_BUCKET: buckets.objects.bucketName,
        COMMITTEE_UNIT: options.committee,
      },
    };

    // An HTTP API times out after 30 s; the function's own timeout comes first.
    const online = { ...shared, timeout: Duration.seconds(28) };
    this.api = new ServiceFunction(this, "Api", { ...online, folder: "api", memory: 1024 });
    this.import = new ServiceFunction(this, "Import", {
      ...online,
      folder: "import",
      memory: 1769,
      // Uploads are the only untrusted binary input, so they must not use up the account's concurrency.
      ...reserved(10),
    });
    for (const writer of [this.api, this.import]) {
      writer.allow([...READ_ITEMS, ...WRITE_ITEMS], [ledger.tableArn]);
      writer.allow(APPEND_ITEMS, [journal.tableArn]);
    }
    this.api.allowObjects(["s3:GetObject"], buckets.objects, "runs");
    this.api.allowObjects(["s3:GetObject"], buckets.objects, "workbooks");
    this.api.allowObjects(["s3:GetObject", "s3:PutObject"], buckets.objects, "papers");
    for (const taker of [this.api, this.import])
      taker.allowObjects(["s3:GetObject", "s3:PutObject"], buckets.objects, "plans");
    this.import.allowObjects(["s3:GetObject", "s3:PutObject"], buckets.objects, "imports");
    this.import.allowObjects(["s3:GetObject"], buckets.objects, "runs");

    this.run = new ServiceFunction(this, "Run", {
      ...shared,
      folder: "run",
      memory: 1769,
      timeout: Duration.minutes(5),
      // Above the map's 40 children; a run of the nation then stays below the tables' 12,000 read units a second.
      ...reserved(50),
    });
    this.run.allow([...READ_ITEMS, ...WRITE_ITEMS], [ledger.tableArn]);
    this.run.allow(["dynamodb:Query"], [journal.tableArn]);
    this.run.allowObjects(["s3:GetObject", "s3:PutObject"], buckets.objects, "runs");

    this.workbook = new ServiceFunction(this, "Workbook", {
      ...shared,
      folder: "workbook",
      memory: 1769,
      timeout: Duration.minutes(15),
      ...reserved(10),
    });
    this.workbook.allow([...READ_ITEMS, "dynamodb:PutItem", "dynamodb:UpdateItem"], [ledger.tableArn]);
    // Rows at an earlier sequence are computed from the present rows and the later journal.
    this.workbook.allow(["dynamodb:Query"], [journal.tableArn]);
    this.workbook.allowObjects(["s3:GetObject"], buckets.objects, "runs");
    this.workbook.allowObjects(["s3:GetObject"], buckets.objects, "papers");
    this.workbook.allowObjects(["s3:PutObject", "s3:AbortMultipartUpload"], buckets.objects, "workbooks");

    this.feed = new ServiceFunction(this, "Feed", {
      ...online,
      folder: "feed",
      memory: 1769,
    });
    this.feed.allow(READ_ITEMS, [ledger.tableArn]);
    this.feed.allow(["dynamodb:UpdateItem"], [ledger.tableArn], {
      "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["FEEDS", "FEED-HOURS"] },
    });
    this.feed.allow(["dynamodb:Query"], [journal.tableArn]);
    this.feed.allowObjects(["s3:GetObject"], buckets.objects, "runs");

    this.remind = new ServiceFunction(this, "Remind", {
      ...shared,
      folder: "remind",
      memory: 1024,
      // The schedule may wait for it; whoever asks in the pane is answered after 30 s at most, and it goes on.
      timeout: Duration.minutes(5),
      lostCalls:
        "The scheduler calls again the next week, every failure raises an alarm, and the office may ask for it.",
    });
    this.remind.allow(READ_ITEMS, [ledger.tableArn]);
    // The reminders, and the office's own users, whose first sign-in may be here.
    this.remind.allow(WRITE_ITEMS, [ledger.tableArn]);
    this.remind.allow(APPEND_ITEMS, [journal.tableArn]);
    this.remind.allowObjects(["s3:GetObject"], buckets.objects, "runs");

    this.schedule = new ServiceFunction(this, "Schedule", {
      ...shared,
      folder: "schedule",
      memory: 1024,
      timeout: Duration.minutes(5),
      lostCalls: "The scheduler calls again the next morning or week, and every failure raises an alarm.",
    });
    this.schedule.allow([...READ_ITEMS, ...WRITE_ITEMS], [ledger.tableArn]);
    this.schedule.allow(APPEND_ITEMS, [journal.tableArn]);

    this.archive = new ServiceFunction(this, "ArchiveJournal", {
      folder: "archive",
      memory: 512,
      timeout: Duration.minutes(1),
      key,
      environment: { ARCHIVE_BUCKET: buckets.archive.bucketName },
    });
    this.archive.allowObjects(["s3:PutObject"], buckets.archive, "R#*");
    this.archive.allow(["kms:GenerateDataKey"], [options.archiveKey.keyArn]);

    for (const reader of [this.api, this.import, this.run, this.workbook, this.feed, this.remind]) {
      // Without it S3 answers 403, not 404, for an object that is not there yet.
      reader.allow(["s3:ListBucket"], [buckets.objects.bucketArn]);
    }
    for (const user of this.all) user.allow(USE_KEY, [key.keyArn]);
  }

  get all(): readonly ServiceFunction[] {
    return [
      this.api,
      this.import,
      this.run,
      this.workbook,
      this.archive,
      this.schedule,
      this.feed,
      this.remind,
    ];
  }
}
