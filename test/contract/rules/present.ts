import type { StoreTable } from "../store-table.ts";

/** The keys whose items exist. */
export async function present(table: StoreTable, keys: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const sk of keys) {
    const item = await table.get(sk);
    if (item !== undefined) found[sk] = Object.keys(item);
  }
  return found;
}
