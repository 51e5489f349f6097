import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { STORE_NAMES } from "../../infra/local/store/store-kind.ts";
import { type Store, startStore } from "../../infra/local/store/store.ts";
import { expectedOf } from "./differences.ts";
import { type DataFile, type FileRule, files } from "./rules/files.ts";

const kind = inject("store");

describe(`a data file of ${kind}`, () => {
  for (const [name, rule] of Object.entries<FileRule>(files)) {
    test(`${rule.says} [${rule.source}]`, { timeout: 60_000 }, async () => {
      const found = await withDataFile(rule.observe);
      expect(found, STORE_NAMES[kind]).toEqual(expectedOf(kind, name, rule.expected));
    });
  }
});

async function withDataFile(use: (data: DataFile) => Promise<unknown>): Promise<unknown> {
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
