/** Amazon's own DynamoDB Local, which Java runs. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { corruptData, type StorePlace, type StoreProgram } from "./store-program.ts";

export const DYNAMODB_LOCAL_FILE = "shared-local-instance.db";

const EMULATOR = fileURLToPath(
  new URL("../../../node_modules/amplify-dynamodb-simulator/emulator/", import.meta.url),
);
/**
 * The JVM's light compiler and collector, with which it starts in a third of the time; no local stack runs for days.
 */
const JVM = [
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  `-Djava.library.path=${EMULATOR}DynamoDBLocal_lib`,
];

export function dynamoDbLocalProgram({ folder, port }: StorePlace): StoreProgram {
  const store = folder === "memory" ? ["-inMemory"] : ["-dbPath", path.resolve(folder)];
  return {
    command: "java",
    args: [
      ...JVM,
      "-jar",
      `${EMULATOR}DynamoDBLocal.jar`,
      "-sharedDb",
      "-disableTelemetry",
      "-port",
      String(port),
      ...store,
    ],
    explain: (output) => (output.includes("SQLiteException") ? corruptData(folder) : undefined),
  };
}
