import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { STORE_KINDS, STORE_NAMES, type StoreKind } from "../../infra/local/store/store-kind.ts";
import { type Store, startStore } from "../../infra/local/store/store.ts";
import { expectedOf } from "./differences.ts";
import { type DataFile, type FileRule, files } from "./rules/files.ts";

const tags: Readonly<Record<StoreKind, string[]>> = { dynoxide: [], "dynamodb-local": ["java"] };

describe.each(STORE_KINDS)("a data file of %s", (kind) => {
  for (const [name, rule] of Object.entries<FileRule>(files)) {
    test(`${rule.says} [${rule.source}]`, { tags: tags[kind], timeout: 60_000 }, async () => {
      const found = await withDataFile(kind, rule.observe);
      expect(found, STORE_NAMES[kind]).toEqual(expectedOf(kind, name, rule.expected));
    });
  }
});

async function withDataFile(kind: StoreKind, use: (data: DataFile) => Promise<unknown>): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), "contract-"));
  const running: Store[] = [];
  try {
    return await use({
      async start() {
        const store = await startStore({ kind, folder });
        running.push(store);
        return store;
      },
    });
  } finally {
    await Promise.all(running.map((store) => store.stop()));
    await rm(folder, { recursive: true });
  }
}
