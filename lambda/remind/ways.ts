import type { Letter } from "../../domain/sending/letters.ts";

/** Why something was not sent: a code that may be logged, never the other side's words or an address. */
export class NotSent extends Error {
  override readonly name = "NotSent";
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The ways that a deployment is set up for. Each throws NotSent. */
export interface Ways {
  readonly mail?: (addresses: readonly string[], letter: Letter) => Promise<void>;
  readonly webhook?: (text: string) => Promise<void>;
}
