/**
 * Lambda's poller of a DynamoDB stream: batches in order, each record at least once. A failed batch is retried from
 * its first failed record, in halves when the function itself failed, and written to the log after the last attempt.
 */
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Functions } from "./functions.ts";
import { functionOfArn, type StackModel } from "../template/stack-model.ts";
import type { StreamReader, StreamRecord } from "./stream-reader.ts";

export type StreamMapping = StackModel["streams"][number];

export interface StreamPollerOptions {
  readonly mapping: StreamMapping;
  readonly reader: StreamReader;
  readonly functions: Pick<Functions, "invoke">;
  /** Reports the sequence up to which every record was processed. */
  readonly reached: (shard: string, sequence: string) => void;
  /** Receives the message for the dead-letter queue. */
  readonly giveUp: (line: string) => void;
}

export interface StreamPoller {
  stop(): Promise<void>;
}

const IDLE_MS = 500;
const FIRST_RETRY_MS = 100;
const PartialFailure = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
});

export function startStreamPoller(options: StreamPollerOptions): StreamPoller {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = (async () => {
    while (!signal.aborted) {
      try {
        const batch = await options.reader.next(options.mapping.BatchSize);
        if (batch === undefined) await sleep(IDLE_MS, undefined, { signal });
        else await deliverAll(batch.shard, batch.records);
      } catch (error) {
        if (signal.aborted) return;
        options.giveUp(`stream: ${String(error)}`);
        await sleep(IDLE_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  })();

  async function deliverAll(shard: string, records: readonly StreamRecord[]): Promise<void> {
    await deliver(records, options.mapping.MaximumRetryAttempts);
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined && !signal.aborted) options.reached(shard, last);
  }

  async function deliver(records: readonly StreamRecord[], retries: number): Promise<void> {
    if (records.length === 0 || signal.aborted) return;
    const event = { Records: records.map((record) => lambdaRecord(record, options.mapping.EventSourceArn)) };
    const outcome = await options.functions.invoke(functionOfArn(options.mapping.FunctionName), event);
    if (signal.aborted) return;
    const failedAt = outcome.kind === "failed" ? 0 : firstFailure(records, outcome.payload);
    if (failedAt === undefined) return;
    const remaining = records.slice(failedAt);
    if (retries === 0) {
      options.giveUp(
        `${options.mapping.DestinationConfig.OnFailure.Destination}: ${remaining.map(sequenceOf).join(" ")}`,
      );
      return;
    }
    const attempt = options.mapping.MaximumRetryAttempts - retries;
    await sleep(FIRST_RETRY_MS * 2 ** attempt, undefined, { signal });
    const half = Math.ceil(remaining.length / 2);
    const isSplit =
      outcome.kind === "failed" && options.mapping.BisectBatchOnFunctionError && remaining.length > 1;
    for (const part of isSplit ? [remaining.slice(0, half), remaining.slice(half)] : [remaining])
      await deliver(part, retries - 1);
  }

  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** The index of the first record that failed; undefined when none did. */
function firstFailure(records: readonly StreamRecord[], payload: unknown): number | undefined {
  const answer = PartialFailure.safeParse(payload ?? {});
  if (!answer.success) return 0;
  const failed = answer.data.batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex((record) => sequenceOf(record) === itemIdentifier),
  );
  // An identifier outside the batch fails the whole batch.
  return failed.length === 0 ? undefined : Math.max(0, Math.min(...failed));
}

function sequenceOf(record: StreamRecord): string {
  return record.dynamodb?.SequenceNumber ?? "";
}

/** The record as a function receives it, with instants in seconds. */
function lambdaRecord(record: StreamRecord, eventSourceARN: string): unknown {
  const { ApproximateCreationDateTime: at, ...dynamodb } = record.dynamodb ?? {};
  return {
    ...record,
    eventSource: "aws:dynamodb",
    eventSourceARN,
    dynamodb: { ...dynamodb, ...(at !== undefined && { ApproximateCreationDateTime: at.getTime() / 1000 }) },
  };
}
