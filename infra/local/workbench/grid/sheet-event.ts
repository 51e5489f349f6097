/** Whether an event belongs to the sheet: nothing else has the focus, and no box of text such as the name box. */
export function isOfSheet({ target }: Event, grid: HTMLElement): boolean {
  if (target === document.body) return true;
  return (
    target instanceof Element && grid.contains(target) && !target.matches("input, textarea, [role=listbox]")
  );
}
