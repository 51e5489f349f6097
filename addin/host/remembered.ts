import type { Stand } from "./survey.ts";

/**
 * What stood in the workbook when it was last asked, by Excel's own ids. It is asked for again in the same exchange as the
 * question what stands there now, so that only a difference costs another one; nothing is decided on it (rule S25).
 */
export class Remembered {
  /** Parts of ours, by id, with their namespaces; undefined before they were listed. */
  parts: ReadonlyMap<string, string> | undefined;
  tables: readonly string[] = [];
  stands: readonly Stand[] = [];
  #stamp = 0;

  partsUnder(namespace: string): readonly string[] {
    return [...(this.parts ?? [])].flatMap(([id, own]) => (own === namespace ? [id] : []));
  }

  /** Of two writings the later has the higher stamp, also within one millisecond. */
  nextStamp(): number {
    this.#stamp = Math.max(Date.now(), this.#stamp + 1);
    return this.#stamp;
  }
}
