const WRITES = new Set([
  "PutItemCommand",
  "UpdateItemCommand",
  "TransactWriteItemsCommand",
  "PutObjectCommand",
]);

export class Died extends Error {}

/**
 * Ends a process at its n-th write: `before` the write reaches the service, or `after`, when only the answer is lost. Nothing
 * is written until it is revived.
 */
export class DeathOfWrites {
  #left = Number.POSITIVE_INFINITY;
  #moment: "before" | "after" = "before";

  at(write: number, moment: "before" | "after"): void {
    this.#left = write;
    this.#moment = moment;
  }

  revive(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** For the middleware stack of any client, at the step "initialize": before the client's own retries. */
  readonly middleware =
    <Args, Answer>(next: (args: Args) => Promise<Answer>, { commandName = "" }: { commandName?: string }) =>
    async (args: Args): Promise<Answer> => {
      if (!WRITES.has(commandName)) return next(args);
      this.#left -= 1;
      if (this.#left > 0) return next(args);
      if (this.#left === 0 && this.#moment === "after") await next(args);
      throw new Died();
    };
}
