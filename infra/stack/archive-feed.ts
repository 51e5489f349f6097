import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue } from "./dead-letter-queue.ts";

export interface ArchiveFeedOptions {
  readonly journal: ITableV2;
  readonly archive: IFunction;
}

/** Journal -> stream -> archive function -> locked bucket: an unalterable copy of every change set. */
export class ArchiveFeed extends Construct {
  /** The dead-letter queue of change sets that could not be archived; an operator has to look when it is not empty. */
  readonly unarchived: Queue;

  constructor(scope: Construct, id: string, options: ArchiveFeedOptions) {
    super(scope, id);
    this.unarchived = deadLetterQueue(this, "Unarchived");
    options.archive.addEventSource(
      new DynamoEventSource(options.journal, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 5,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // Every kind of record is delivered: a journal that was altered raises an alarm.
        onFailure: new SqsDlq(this.unarchived),
      }),
    );
  }
}
