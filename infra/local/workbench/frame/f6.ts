/**
 * F6 goes round between the sheet, the pane and the ribbon, as in Excel, since Tab moves inside the sheet. Shift+F6 goes
 * the other way.
 * @param parts in the order of going round; each takes the focus
 */
export function goRound(parts: readonly { readonly node: HTMLElement; readonly focus: () => void }[]): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const at = parts.findIndex(({ node }) => node.contains(document.activeElement));
      const next = at + (event.shiftKey ? -1 : 1);
      parts[(next + parts.length) % parts.length]?.focus();
    },
    { capture: true },
  );
}
