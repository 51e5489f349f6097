/** A store that is started again when it ends by itself or is killed: what it has acknowledged is on the disk. */
import { type Store, startStore, type StoreOptions } from "./store.ts";
import { STORE_NAMES } from "./store-kind.ts";

export interface KeptStore {
  readonly endpoint: string;
  /** Settles with the reason when it cannot be kept. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

const MOST_RESTARTS = 3;
/** A store that ends more often than it may within this time is not started again. */
const WITHIN_MS = 60_000;

/**
 * `report` is told what whoever runs the stack must know.
 * @throws StartFailure as `startStore` does, for the first start.
 */
export async function keepStore(options: StoreOptions, report: (line: string) => void): Promise<KeptStore> {
  const name = STORE_NAMES[options.kind];
  let stopping = false;
  let store = await startStore(options);
  const { endpoint, port } = store;

  /** Ends when nothing more is started: with the reason, unless it was asked to. */
  async function keep(): Promise<string | undefined> {
    let restarts: readonly number[] = [];
    for (;;) {
      const said = await store.ended;
      if (stopping) return undefined;
      const now = Date.now();
      restarts = [...restarts.filter((at) => now - at < WITHIN_MS), now];
      if (restarts.length > MOST_RESTARTS) return endsAgain(name, said);
      report(endedByItself(name));
      const next = await startAgain({ ...options, port });
      if (typeof next === "string") return next;
      store = next;
      if (stopping) await store.stop();
      else report(isBack(name));
    }
  }

  const kept = keep();
  return {
    endpoint,
    lost: kept.then((why) => why ?? new Promise<never>(() => undefined)),
    async stop() {
      stopping = true;
      await store.stop();
      await kept;
    },
  };
}

/** The sentence that says why not, if it cannot. */
async function startAgain(options: StoreOptions): Promise<Store | string> {
  try {
    return await startStore(options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function endedByItself(name: string): string {
  return `${name} đã dừng đột ngột; đang khởi động lại, không mất gì đã nhận. / ${name} ended unexpectedly; starting it again, nothing accepted is lost.`;
}

function isBack(name: string): string {
  return `${name} đã chạy lại. / ${name} runs again.`;
}

function endsAgain(name: string, said: string): string {
  const last = said.trim().split("\n").at(-1) ?? "";
  return `${name} dừng đột ngột nhiều lần (${last}): hãy xem dung lượng đĩa và bộ nhớ rồi chạy lại. / ${name} ended unexpectedly several times (${last}): look at the disk's and the memory's room and run again.`;
}
