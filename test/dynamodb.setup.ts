import { startDynamoDbLocal } from "../infra/local/cloud/dynamodb-local.ts";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the one DynamoDB Local that all test files share; each makes its own tables. */
    readonly dynamodbEndpoint: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The SDK's notice about the age of Node is no finding of a test; the pins are chosen for Node 20.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const dynamodb = await startDynamoDbLocal({ folder: "memory" });
  project.provide("dynamodbEndpoint", dynamodb.endpoint);
  return () => dynamodb.stop();
}
