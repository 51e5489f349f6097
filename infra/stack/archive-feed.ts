import type { ITable, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

export interface ArchiveFeedOptions {
  readonly journal: TableV2;
  readonly archive: IFunction;
}

/** Journal -> stream -> archive function -> locked bucket: an unalterable copy of every change set. */
export class ArchiveFeed extends Construct {
  /** The dead-letter queue of change sets that could not be archived; an operator has to look when it is not empty. */
  readonly unarchived: Queue;

  constructor(scope: Construct, id: string, options: ArchiveFeedOptions) {
    super(scope, id);
    this.unarchived = new Queue(this, "Unarchived", {
      // The messages hold positions in the stream and no data.
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    options.archive.addEventSource(
      // The cast is needed because TableV2 declares fields as undefined that ITable declares as optional.
      new DynamoEventSource(options.journal as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 5,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        onFailure: new SqsDlq(this.unarchived),
        filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual("INSERT") })],
      }),
    );
    const reason = "This is the dead-letter queue: it has an alarm and keeps fourteen days.";
    acknowledge(this.unarchived, "AwsSolutions-SQS3", reason);
    acknowledge(this.unarchived, "Serverless-SQSRedrivePolicy", reason);
  }
}
