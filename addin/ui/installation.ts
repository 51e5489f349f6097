const NAME = "quan-triet.client";

/** Names this installation in the history of rows: a random text that says nothing of who works here. */
export function installationId(): string {
  try {
    const known = localStorage.getItem(NAME);
    if (known !== null && /^[\w.-]{1,60}$/.test(known)) return known;
    const made = `excel-${newId()}`;
    localStorage.setItem(NAME, made);
    return made;
  } catch {
    return `excel-${newId()}`;
  }
}

/** Lower-case letters and digits, never the same twice. */
export function newId(): string {
  return crypto.randomUUID().replaceAll("-", "");
}
