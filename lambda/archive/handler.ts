import { PutObjectCommand, S3ServiceException } from "@aws-sdk/client-s3";
import type { DynamoDBBatchResponse } from "aws-lambda";
import * as z from "zod";
import { objectClient } from "../aws/object-client.ts";
import { makeLog } from "../aws/log.ts";
import { JOURNAL_ALTERED } from "../aws/log-events.ts";

const Key = z.strictObject({ S: z.string().min(1) });
const StreamRecord = z.discriminatedUnion("eventName", [
  z.object({
    eventName: z.literal("INSERT"),
    dynamodb: z.object({
      SequenceNumber: z.string(),
      Keys: z.strictObject({ pk: Key, sk: Key }),
      NewImage: z.record(z.string(), z.unknown()),
    }),
  }),
  z.object({
    eventName: z.enum(["MODIFY", "REMOVE"]),
    dynamodb: z.object({ Keys: z.strictObject({ pk: Key, sk: Key }) }),
  }),
]);
type Inserted = Extract<z.infer<typeof StreamRecord>, { eventName: "INSERT" }>["dynamodb"];
const StreamEvent = z.object({ Records: z.array(StreamRecord) });
const Environment = z.object({ ARCHIVE_BUCKET: z.string().min(1) });

const { ARCHIVE_BUCKET: Bucket } = Environment.parse(process.env);
const s3 = objectClient();
const log = makeLog("archive");

/**
 * Copies each change set of the Journal's stream to the archive bucket as `<pk>/<sk>.json`; an existing object is never
 * overwritten. The content is `{"Item": …}` in DynamoDB JSON, a line of Amazon's own export format, so that no type is
 * lost. The result lists the change sets that failed, which the stream then delivers again. A change set that was altered or
 * removed afterwards is only told in the log.
 */
export async function handler(event: unknown): Promise<DynamoDBBatchResponse> {
  const { Records } = StreamEvent.parse(event);
  const records: Inserted[] = [];
  for (const { eventName, dynamodb } of Records) {
    if (eventName === "INSERT") records.push(dynamodb);
    // No role may do this, so somebody got past them. The archive has the change set as it was; an alarm counts the line.
    else log.info(JOURNAL_ALTERED, { step: eventName.toLowerCase(), seq: Number(dynamodb.Keys.sk.S) });
  }
  const outcomes = await Promise.allSettled(records.map(archive));
  const failed = outcomes.flatMap((outcome, index) => {
    const record = records[index];
    if (outcome.status === "fulfilled" || record === undefined) return [];
    log.error("change set not archived", outcome.reason, { seq: Number(record.Keys.sk.S) });
    return [{ itemIdentifier: record.SequenceNumber }];
  });
  return { batchItemFailures: failed };
}

async function archive(record: Inserted): Promise<void> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: `${record.Keys.pk.S}/${record.Keys.sk.S}.json`,
        Body: JSON.stringify({ Item: record.NewImage }),
        ContentType: "application/json",
        IfNoneMatch: "*",
      }),
    );
  } catch (error) {
    const archived = error instanceof S3ServiceException && error.name === "PreconditionFailed";
    if (!archived) throw error;
  }
}
