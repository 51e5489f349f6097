import { startDynamoDbLocal } from "../infra/local/cloud/dynamodb-local.ts";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the one DynamoDB Local that all test files share; each makes its own tables. */
    readonly dynamodbEndpoint: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamodb = await startDynamoDbLocal({ folder: "memory" });
  project.provide("dynamodbEndpoint", dynamodb.endpoint);
  return () => dynamodb.stop();
}
