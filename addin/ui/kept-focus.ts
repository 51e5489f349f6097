/** How far back it is remembered: a question has few controls. */
const STEPS = 8;

/**
 * When what has the focus goes from the page, drawn anew or part of a question that was answered, the focus goes to what
 * has its id now, else to what had the focus before; never to the top of the pane. Answers what is to be called after each
 * drawing.
 */
export function keepFocus(root: HTMLElement): () => void {
  let trail: readonly HTMLElement[] = [];
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) trail = [...trail, target].slice(-STEPS);
  });
  return () => {
    const isLost = document.activeElement === document.body && trail.at(-1)?.isConnected === false;
    if (!isLost || !document.hasFocus()) return;
    const there = trail.flatMap((one) => (one.isConnected ? one : (document.getElementById(one.id) ?? [])));
    there.at(-1)?.focus();
  };
}
