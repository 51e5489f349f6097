/** JSON from outside, for a schema to check; undefined, which no schema here takes, for a text that is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
