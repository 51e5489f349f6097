import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  type GetRecordsOutput,
  GetShardIteratorCommand,
  ListStreamsCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";

export type StreamRecord = _Record;
/** The sequence number of the last processed record, by shard. */
export type Checkpoint = Readonly<Record<string, string>>;

export interface StreamReader {
  /** The next records of one shard, oldest first; undefined while there are none. */
  next(
    limit: number,
  ): Promise<{ readonly shard: string; readonly records: readonly StreamRecord[] } | undefined>;
}

/** Reads between two listings of the shards, since a new shard appears every few hours. */
const READS_PER_LISTING = 30;

/**
 * Reads the stream of a table from the checkpoint, or else from its beginning; a parent shard comes before its
 * children.
 */
export function makeStreamReader(
  client: DynamoDBStreamsClient,
  table: string,
  checkpoint: Checkpoint,
): StreamReader {
  const iterators = new Map<string, string | undefined>();
  let arn: string | undefined;
  let reads = 0;

  async function listShards(): Promise<void> {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
    arn = Streams.at(-1)?.StreamArn;
    if (arn === undefined) throw new Error(`Table ${table} has no stream`);
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
    for (const { ShardId: shard } of StreamDescription?.Shards ?? []) {
      if (shard !== undefined && !iterators.has(shard)) iterators.set(shard, await iteratorOf(shard));
    }
  }

  async function iteratorOf(shard: string): Promise<string | undefined> {
    const from = { StreamArn: arn, ShardId: shard };
    const last = checkpoint[shard];
    try {
      const after = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: last };
      const start = { ShardIteratorType: "TRIM_HORIZON" as const };
      const command = new GetShardIteratorCommand({ ...from, ...(last === undefined ? start : after) });
      return (await client.send(command)).ShardIterator;
    } catch (error) {
      // The shard is older than the stream's retention of a day; its records were read before.
      if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException)
        return undefined;
      throw error;
    }
  }

  /**
   * undefined when the iterator has expired; DynamoDB Local reports this also for one made before the first record.
   */
  async function readPage(ShardIterator: string, Limit: number): Promise<GetRecordsOutput | undefined> {
    try {
      return await client.send(new GetRecordsCommand({ ShardIterator, Limit }));
    } catch (error) {
      if (error instanceof TrimmedDataAccessException || error instanceof ExpiredIteratorException)
        return undefined;
      throw error;
    }
  }

  return {
    async next(limit) {
      if (reads++ % READS_PER_LISTING === 0) await listShards();
      for (const [shard, iterator] of iterators) {
        if (iterator === undefined) continue;
        const page = await readPage(iterator, limit);
        if (page === undefined) {
          iterators.delete(shard);
          reads = 0;
          continue;
        }
        const { Records: records = [], NextShardIterator } = page;
        iterators.set(shard, NextShardIterator);
        if (NextShardIterator === undefined) reads = 0;
        if (records.length > 0) return { shard, records };
      }
      return undefined;
    },
  };
}
