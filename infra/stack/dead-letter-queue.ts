import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Duration } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

/** What could not be delivered, for an operator to see; its messages hold positions and ids, no data. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const reason = "This is the dead-letter queue: it has an alarm and keeps fourteen days.";
  acknowledge(queue, "AwsSolutions-SQS3", reason);
  acknowledge(queue, "Serverless-SQSRedrivePolicy", reason);
  return queue;
}
