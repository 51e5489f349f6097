/** How often Excel is asked: each `context.sync` of Microsoft's proxies is one exchange with it. */
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
