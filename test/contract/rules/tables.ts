import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { type Rules, verdict } from "../rule.ts";
import { keyOf } from "../store-table.ts";

export const tables = {
  "a-table-has-one-name": {
    says: "a table that exists is not made again, and one that does not exist is not found",
    source: "API CreateTable: Errors, ResourceInUseException; API GetItem: Errors, ResourceNotFoundException",
    expected: { again: "ResourceInUseException", absent: "ResourceNotFoundException" },
    async observe({ client, name }) {
      const again = new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      });
      const absent = new GetItemCommand({ TableName: "nowhere", Key: keyOf("a") });
      return { again: await verdict(client.send(again)), absent: await verdict(client.send(absent)) };
    },
  },
  "time-to-live": {
    says: "a table remembers the attribute that holds an item's last second; before, it has none",
    source: "API UpdateTimeToLive: first paragraphs; API DescribeTimeToLive: Response elements",
    expected: { before: "DISABLED", after: { TimeToLiveStatus: "ENABLED", AttributeName: "ttl" } },
    async observe({ client, name }) {
      const describe = async () =>
        (await client.send(new DescribeTimeToLiveCommand({ TableName: name }))).TimeToLiveDescription;
      const before = (await describe())?.TimeToLiveStatus;
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: name,
          TimeToLiveSpecification: { Enabled: true, AttributeName: "ttl" },
        }),
      );
      const after = await describe();
      // AWS takes up to an hour to fully process it.
      const status = after?.TimeToLiveStatus === "ENABLING" ? "ENABLED" : after?.TimeToLiveStatus;
      return { before, after: { ...after, TimeToLiveStatus: status } };
    },
  },
  "time-to-live-spares-what-lives": {
    says: "time to live takes away no item without the attribute, with a text in it, with a later second or one over five years ago",
    source: "Guide time-to-live-ttl-before-you-start: Formatting an item's TTL attribute",
    expected: {
      none: {},
      text: { ttl: { S: "1" } },
      later: { ttl: { N: "9999999999" } },
      ancient: { ttl: { N: "1" } },
    },
    async observe(table) {
      await table.client.send(
        new UpdateTimeToLiveCommand({
          TableName: table.name,
          TimeToLiveSpecification: { Enabled: true, AttributeName: "ttl" },
        }),
      );
      await table.put("none");
      await table.put("text", { ttl: { S: "1" } });
      await table.put("later", { ttl: { N: "9999999999" } });
      await table.put("ancient", { ttl: { N: "1" } });
      return {
        none: await table.get("none"),
        text: await table.get("text"),
        later: await table.get("later"),
        ancient: await table.get("ancient"),
      };
    },
  },
} satisfies Rules;
