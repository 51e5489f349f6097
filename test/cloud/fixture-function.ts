import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { FunctionModel } from "../../infra/local/cloud/template/stack-model.ts";

const FOLDER = fileURLToPath(new URL("functions", import.meta.url));

export function fixtureFunction(change: Partial<FunctionModel> = {}): FunctionModel {
  return {
    name: "Fixture",
    folder: FOLDER,
    handler: "index.handler",
    memory: 128,
    timeoutSeconds: 10,
    variables: { OWN: "from the template" },
    reservedConcurrency: undefined,
    ...change,
  };
}

/** A log that can be read. */
export function readableLog(): { readonly log: Writable; readonly lines: () => readonly string[] } {
  let text = "";
  const log = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { log, lines: () => text.split("\n").filter((line) => line !== "") };
}
