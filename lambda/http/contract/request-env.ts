import type { Language } from "../../../domain/values/bilingual.ts";
import type { UserId } from "../../../domain/values/ids.ts";
import type { Role } from "../../../domain/vocabulary/role.ts";

/** Who asks, from the token's claims alone. Which units they reach is our own data (`lambda/http/reader-view.ts`). */
export interface Identity {
  readonly user: UserId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The sign-in name that the tenant's own directory vouches for; a guest has none. */
  readonly signIn?: string;
}

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
