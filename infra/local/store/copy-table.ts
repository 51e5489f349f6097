import {
  type AttributeValue,
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateScan,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";

type Item = Record<string, AttributeValue>;

/**
 * The limits of a transaction, the second one in characters below its 4 MB. A transaction is one write to the disk, a
 * batch one for each item.
 */
const MOST_ITEMS = 100;
const MOST_CHARACTERS = 2_000_000;

/** Copies a table with every item to another store, or under another name. @returns the number of items */
export async function copyTable(
  from: DynamoDBClient,
  to: DynamoDBClient,
  source: string,
  TableName: string = source,
): Promise<number> {
  const { Table } = await from.send(new DescribeTableCommand({ TableName: source }));
  await to.send(
    new CreateTableCommand({
      TableName,
      KeySchema: Table?.KeySchema,
      AttributeDefinitions: Table?.AttributeDefinitions,
      BillingMode: "PAY_PER_REQUEST",
      ...(Table?.StreamSpecification !== undefined && { StreamSpecification: Table.StreamSpecification }),
    }),
  );
  let count = 0;
  for await (const { Items = [] } of paginateScan(
    { client: from },
    { TableName: source, ConsistentRead: true },
  )) {
    for (const part of partsOf(Items)) {
      const TransactItems = part.map((item) => ({ Put: { TableName, Item: item } }));
      await to.send(new TransactWriteItemsCommand({ TransactItems }));
    }
    count += Items.length;
  }
  return count;
}

function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let characters = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const last = parts.at(-1);
    if (last === undefined || last.length === MOST_ITEMS || characters + size > MOST_CHARACTERS) {
      parts.push([item]);
      characters = size;
    } else {
      last.push(item);
      characters += size;
    }
  }
  return parts;
}
