import type { Language } from "../../../domain/values/bilingual.ts";
import type { Identity } from "../identity.ts";

/** Variables of every request, set by `makeApp`. */
export interface RequestEnv {
  Bindings: { event?: unknown };
  Variables: {
    traceId: string;
    language: Language;
    /** The user of an authorized route; a public route has none and must not read it. */
    identity: Identity;
    /** The code of the problem in the response, for the log. */
    problem: string;
  };
}
