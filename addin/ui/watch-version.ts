import type { ActionDeps } from "./actions/action-deps.ts";

const ENTRY = 'script[type="module"]';

/** The script by which the page on the server begins; undefined without an answer. Its name changes with its content. */
async function entryOnServer(): Promise<string | undefined> {
  const answer = await fetch("taskpane.html", { cache: "no-cache" }).catch(() => undefined);
  if (answer?.ok !== true) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(ENTRY)?.getAttribute("src") ?? undefined;
}

/**
 * Tells when the server has another pane than this one: Excel may keep an old page, and a pane may stay open over a deployment.
 * Asked at the start, and whenever the clerk comes back to the pane.
 */
export function watchVersion({ store }: Pick<ActionDeps, "store">): void {
  const own = document.querySelector(ENTRY)?.getAttribute("src");
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking || store.get().isOutdated) return;
    asking = true;
    const there = await entryOnServer();
    asking = false;
    if (there !== undefined && there !== own) store.set((state) => ({ ...state, isOutdated: true }));
  };
  globalThis.addEventListener("focus", () => void ask());
  void ask();
}
