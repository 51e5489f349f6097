/**
 * Escape clicks the cancel button of the open question, else the back button of the place (rule S29). In a field it does not
 * leave the place: the input would be lost, and Vietnamese keyboards use the key themselves.
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
