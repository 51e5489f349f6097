/** Files share a worker: each must leave the process as it found it, or later files fail for reasons that are not their own. */
import { afterAll, expect } from "vitest";

/** Marks that libraries leave when they are loaded: zod, lit, Hono's and Powertools' adapters of Lambda. */
const LOADED = /^(__zod_|lit|reactiveElement|awslambda$|AWS_SDK_UA_APP_ID$)/;

const before = traces();
afterAll(() => expect(traces(), "what this file leaves to the next one").toEqual(before));

/** State besides modules that files could change for each other: globals, environment, folder, patched streams, listeners. */
function traces() {
  const { env } = process;
  const notLoaded = (name: string): boolean => !LOADED.test(name);
  return {
    globals: Object.getOwnPropertyNames(globalThis).filter(notLoaded).toSorted(),
    patched: [globalThis.fetch, globalThis.setTimeout, Date, Math.random],
    writers: [process.stdout, process.stderr].map((stream) => Reflect.get(stream, "write")),
    env: Object.fromEntries(Object.entries(env).filter(([name]) => notLoaded(name))),
    folder: process.cwd(),
    listeners: process
      .eventNames()
      // Libraries clean up at the end of the process, which does not affect the next file.
      .filter((event) => event !== "exit")
      .map((event) => `${String(event)} ${process.listenerCount(event)}`)
      .toSorted(),
  };
}
