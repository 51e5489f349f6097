import type { Language } from "../../../domain/values/bilingual.ts";
import type { Identity } from "../identity.ts";

/** What every handler finds in its request: put there by `makeApp`. */
export interface RequestEnv {
  Bindings: { event?: unknown };
  Variables: {
    traceId: string;
    language: Language;
    /** Of an authorized route; a public one has none and must not ask. */
    identity: Identity;
    /** The code of the problem that was answered, for the log. */
    problem: string;
  };
}
