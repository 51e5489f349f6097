import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from "@aws-sdk/client-dynamodb";
import type { StackModel } from "./template/stack-model.ts";

/** Creates the stack's tables; existing ones stay as they are. */
export async function makeTables(db: DynamoDBClient, tables: StackModel["tables"]): Promise<void> {
  for (const [TableName, { StreamSpecification, ...table }] of tables) {
    try {
      await db.send(
        new CreateTableCommand({
          TableName,
          ...table,
          ...(StreamSpecification !== undefined && {
            StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
          }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
}
