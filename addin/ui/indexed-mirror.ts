import { type OutboxMirror, parseWaiting } from "../sync/kept/outbox.ts";
import type { BoundRegister } from "./state/register-state.ts";

const DATABASE = "quan-triet";
const TEXTS = "texts";

/**
 * The outbox mirror in IndexedDB, for a workbook that is closed without saving. Without browser storage (private windows,
 * blocked storage) only the workbook holds the outbox.
 */
export function indexedMirror({ unit, year }: BoundRegister): OutboxMirror {
  const shared = `outbox.${unit}.${year}`;
  const keyOf = (user: string): string => `${shared}.${user}`;
  const textUnder = async (key: string): Promise<string> => {
    const text = await inStore("readonly", (store) => store.get(key));
    return typeof text === "string" ? text : "";
  };
  return {
    read: async (user) => {
      const own = await textUnder(keyOf(user));
      return own === "" ? textUnder(shared) : own;
    },
    write: async (user, text) => {
      await inStore("readwrite", (store): IDBRequest<unknown> => {
        if (text === "") return store.delete(keyOf(user)) as IDBRequest<unknown>;
        return store.put(text, keyOf(user)) as IDBRequest<unknown>;
      });
      // An earlier version kept one text for all users.
      if (parseWaiting(await textUnder(shared))?.outbox.user === user)
        await inStore("readwrite", (store) => store.delete(shared) as IDBRequest<unknown>);
    },
  };
}

async function inStore(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<unknown>,
): Promise<unknown> {
  try {
    const database = await settled(opened());
    try {
      return await settled(ask(database.transaction(TEXTS, mode).objectStore(TEXTS)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function opened(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TEXTS));
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new Error("storage"));
    });
  });
}
