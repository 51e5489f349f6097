/** Starts one function's process, prints its id and waits to be killed. */
import { makeFunctions } from "../../infra/local/cloud/functions/functions.ts";
import { fixtureFunction, readableLog } from "./fixture-function.ts";

const functions = makeFunctions({
  functions: new Map([["Fixture", fixtureFunction()]]),
  variables: {},
  log: readableLog().log,
});
const outcome = await functions.invoke("Fixture", { do: "wait", ms: 0 });
process.stdout.write(`${JSON.stringify(outcome)}\n`);
setInterval(() => undefined, 1000);
