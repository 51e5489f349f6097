/** Counts the exchanges with Excel: each `context.sync` of Microsoft's proxies is one. */
export async function countExchanges(act: () => Promise<unknown>): Promise<number> {
  const proxies = Excel.RequestContext.prototype as { sync: (...passed: unknown[]) => Promise<unknown> };
  const { sync } = proxies;
  let made = 0;
  proxies.sync = function counted(this: unknown, ...passed) {
    made += 1;
    return sync.apply(this, passed);
  };
  try {
    await act();
  } finally {
    proxies.sync = sync;
  }
  return made;
}
