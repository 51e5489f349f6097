import type { Stand } from "./survey.ts";

/**
 * The content of the workbook when it was last read, by Excel's own ids. It is requested again in the same exchange as the
 * current state, so that only a difference costs another exchange. Nothing is decided on it (rule S25).
 */
export class Remembered {
  /** Our parts by id, with their namespaces; undefined before they were listed. */
  parts: ReadonlyMap<string, string> | undefined;
  tables: readonly string[] = [];
  stands: readonly Stand[] = [];
  #stamp = 0;

  partsUnder(namespace: string): readonly string[] {
    return [...(this.parts ?? [])].flatMap(([id, own]) => (own === namespace ? [id] : []));
  }

  /** The later of two writes has the higher stamp, even within one millisecond. */
  nextStamp(): number {
    this.#stamp = Math.max(Date.now(), this.#stamp + 1);
    return this.#stamp;
  }
}
