/** The parts of the notebook as they were last listed. They are listed again in the same request as whatever rests on them. */
export class Remembered {
  /** Our parts by id, with their namespaces; undefined before they were listed. */
  parts: ReadonlyMap<string, string> | undefined;
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
