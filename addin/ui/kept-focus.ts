/** The number of focused elements remembered; a question has few controls. */
const STEPS = 8;

/**
 * Restores the focus when the focused element disappears, because it was redrawn or its question was answered: to the
 * element with the same id, else to the one focused before, never to the top of the pane. Call the result after each redraw.
 */
export function keepFocus(root: HTMLElement): () => void {
  let trail: readonly HTMLElement[] = [];
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) trail = [...trail, target].slice(-STEPS);
  });
  return () => {
    const isLost = document.activeElement === document.body && trail.at(-1)?.isConnected === false;
    if (!isLost || !document.hasFocus()) return;
    const there = trail.flatMap((item) =>
      item.isConnected ? item : (document.getElementById(item.id) ?? []),
    );
    there.at(-1)?.focus();
  };
}
