/** Reads the stream of a table under test, which is young enough to have one shard. */
import {
  type _Record as StreamRecord,
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { StoreTable } from "../store-table.ts";

type Start = Pick<GetShardIteratorCommandInput, "ShardIteratorType" | "SequenceNumber">;

interface Place {
  /** At most the given number of records, and the position after them; none when the shard ends there. */
  read(
    limit?: number,
  ): Promise<{ readonly records: readonly StreamRecord[]; readonly next: Place | undefined }>;
}

export async function shardOf(
  table: StoreTable,
): Promise<{ StreamArn: string; ShardId: string; open: boolean }> {
  const { Streams = [] } = await table.streams.send(new ListStreamsCommand({ TableName: table.name }));
  const StreamArn = Streams.at(-1)?.StreamArn ?? "";
  const { StreamDescription } = await table.streams.send(new DescribeStreamCommand({ StreamArn }));
  const shard = StreamDescription?.Shards?.at(-1);
  return {
    StreamArn,
    ShardId: shard?.ShardId ?? "",
    open: shard?.SequenceNumberRange?.EndingSequenceNumber === undefined,
  };
}

export async function iterator(table: StoreTable, start: Start): Promise<Place> {
  const { StreamArn, ShardId } = await shardOf(table);
  const { ShardIterator } = await table.streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ...start }),
  );
  return placeOf(table, ShardIterator ?? "");
}

/** All records from there to the current end. */
export async function records(table: StoreTable, from: Start | Place): Promise<readonly StreamRecord[]> {
  const found: StreamRecord[] = [];
  let place: Place | undefined = "read" in from ? from : await iterator(table, from);
  while (place !== undefined) {
    const page: Awaited<ReturnType<Place["read"]>> = await place.read();
    if (page.records.length === 0) break;
    found.push(...page.records);
    place = page.next;
  }
  return found;
}

function placeOf(table: StoreTable, ShardIterator: string): Place {
  return {
    async read(Limit) {
      const page = await table.streams.send(new GetRecordsCommand({ ShardIterator, Limit }));
      const next = page.NextShardIterator;
      return { records: page.Records ?? [], next: next === undefined ? undefined : placeOf(table, next) };
    },
  };
}
