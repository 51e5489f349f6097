/** A function that does as its event says; the tests of the local cloud run it as they would any bundle. */
import { writeSync } from "node:fs";

let calls = 0;

export async function handler(event, context) {
  calls += 1;
  switch (event.do) {
    case "hang":
      return new Promise(() => setInterval(() => {}, 1000));
    case "fill-memory": {
      const kept = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
    }
    case "throw":
      throw Object.assign(new Error("as asked"), { name: "AskedFor" });
    case "exit":
      return process.exit(3);
    case "wait":
      await new Promise((resolve) => setTimeout(resolve, event.ms));
      return { calls, pid: process.pid };
    case "environment":
      return {
        variables: process.env,
        memory: context.memoryLimitInMB,
        left: context.getRemainingTimeInMillis(),
      };
    case "large":
      return "x".repeat(7 * 1024 * 1024);
    default:
      break;
  }
  if (event.Records === undefined) return { echo: event, pid: process.pid };
  const seen = event.Records.map((record) => record.dynamodb);
  writeSync(1, `${seen.map(({ Keys }) => Keys.sk.S).join(" ")}\n`);
  if (seen.some(({ NewImage }) => NewImage.break?.BOOL === true)) throw new Error("poison");
  const failed = seen.filter(({ NewImage }) => NewImage.fail?.BOOL === true);
  return { batchItemFailures: failed.map(({ SequenceNumber }) => ({ itemIdentifier: SequenceNumber })) };
}
