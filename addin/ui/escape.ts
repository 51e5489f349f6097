/**
 * Escape leaves what one is in, by the very buttons that do so: the question that is open, else the place (rule S29). In a
 * field it leaves no place: what is being written there would be lost, and Vietnamese keyboards use the key themselves.
 */
export function watchEscape(root: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    const cancel = root.querySelector<HTMLElement>(".question [id^='drop-']");
    const isField = event.target instanceof Element && event.target.matches("input, select, textarea");
    const out = cancel ?? (isField ? null : root.querySelector<HTMLElement>("#back"));
    out?.click();
  });
}
