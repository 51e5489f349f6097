/**
 * An error that keeps only the name of another one. The other's message may quote stored data, which the history of the
 * state machine would keep.
 */
export function nameOnly(error: unknown, message: string): Error {
  return Object.assign(new Error(message), { name: error instanceof Error ? error.name : "Error" });
}
