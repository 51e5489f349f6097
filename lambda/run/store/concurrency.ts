/**
 * Concurrent calls: enough to hide the latency of one request, few enough that the 40 children of a run stay below the
 * 12,000 read units a second that a new table has.
 */
const AT_ONCE = 8;

/** Results in the order of the items, with a few concurrent calls; the first failure stops further calls. */
export async function mapFew<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}
