/**
 * A store that is restarted when it ends by itself or is killed. Acknowledged writes are on the disk, so none is
 * lost.
 */
import { type Store, startStore, type StoreOptions } from "./store.ts";
import { STORE_NAMES } from "./store-kind.ts";
import { lastLine } from "./store-process.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

export interface KeptStore {
  readonly endpoint: string;
  /** Resolves with the reason when it cannot be restarted. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

const MOST_RESTARTS = 3;
/** A store that ends more often than `MOST_RESTARTS` within this time is not restarted. */
const WITHIN_MS = 60_000;

/**
 * @param report receives messages for the user who runs the stack
 * @throws StartFailure like `startStore`, for the first start
 */
export async function keepStore(options: StoreOptions, report: (line: string) => void): Promise<KeptStore> {
  const name = STORE_NAMES[options.kind];
  let stopping = false;
  let store = await startStore(options);
  const { endpoint, port } = store;

  /** Ends when nothing is restarted any more: with the reason, or undefined after `stop`. */
  async function keep(): Promise<string | undefined> {
    let restarts: readonly number[] = [];
    for (;;) {
      const output = await store.ended;
      if (stopping) return undefined;
      const now = Date.now();
      restarts = [...restarts.filter((at) => now - at < WITHIN_MS), now];
      if (restarts.length > MOST_RESTARTS) return endsAgain(name, output);
      report(formatBilingual(STORE_TEXTS.ended, { name }));
      const next = await startAgain({ ...options, port });
      if (typeof next === "string") return next;
      store = next;
      if (stopping) await store.stop();
      else report(formatBilingual(STORE_TEXTS.restarted, { name }));
    }
  }

  const keeping = keep();
  return {
    endpoint,
    lost: keeping.then((reason) => reason ?? new Promise<never>(() => undefined)),
    async stop() {
      stopping = true;
      await store.stop();
      await keeping;
    },
  };
}

/** The restarted store, or the reason of the failure. */
async function startAgain(options: StoreOptions): Promise<Store | string> {
  try {
    return await startStore(options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function endsAgain(name: string, output: string): string {
  return formatBilingual(STORE_TEXTS["ended-again"], { name, last: lastLine(output) });
}
