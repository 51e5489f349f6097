const NAME = "quan-triet.client";

/** The id of this installation in the history of rows: random, without personal data. */
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
