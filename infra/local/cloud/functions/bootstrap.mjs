/**
 * One execution environment of one function: `node bootstrap.mjs FOLDER FILE.EXPORT`. It handles one invocation at a time
 * that its parent sends, and ends with its parent, however that ends.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

process.on("disconnect", () => process.exit());
// Ctrl+C reaches the whole terminal group: the parent decides when invocations end.
process.on("SIGINT", () => {});

const [folder, spec] = process.argv.slice(2);
const [file, name] = spec.split(".");
process.chdir(folder);
const entry = [`${file}.mjs`, `${file}.js`]
  .map((base) => path.join(folder, base))
  .find((full) => existsSync(full));
const handler = (await import(pathToFileURL(entry).href))[name];

process.on("message", ({ id, event, deadline }) => {
  const context = {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: "$LATEST",
    invokedFunctionArn: process.env.AWS_LAMBDA_FUNCTION_NAME,
    logGroupName: "local",
    logStreamName: "local",
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  Promise.resolve()
    .then(() => handler(event, context))
    .then(
      (result) => process.send({ id, answer: JSON.stringify(result ?? null) }),
      (error) =>
        process.send({
          id,
          error: { errorType: error?.name ?? "Error", errorMessage: String(error?.message ?? error) },
        }),
    );
});
process.send({ ready: true });
