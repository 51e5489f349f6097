import { fold } from "../values/fold.ts";

/** The person who records decisions, as far as it matters for a conflict of interest. */
export interface Decider {
  /** The people whom the user may be: named by a grant, or bearing the same name. */
  readonly persons: ReadonlySet<string>;
  /** People and units in which they declared an interest. */
  readonly interests: ReadonlySet<string>;
}

export interface DeciderFacts {
  readonly user: string;
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly grants: readonly { readonly user: string; readonly person: string | null }[];
  readonly interests: readonly {
    readonly user: string;
    readonly subject: string;
    readonly withdrawal: string | null;
  }[];
}

/**
 * Nobody decides on themselves. Until an administrator states which person a user is, every person of the user's name
 * counts: asking a colleague to record a namesake's decision costs less than a decision on oneself.
 */
export function deciderOf({ user, name, people, grants, interests }: DeciderFacts): Decider {
  const named = grants.flatMap((grant) =>
    grant.user === user && grant.person !== null ? [grant.person] : [],
  );
  const namesakes = people.filter(({ fullName }) => fold(fullName) === fold(name)).map(({ id }) => id);
  return {
    persons: new Set(named.length > 0 ? named : namesakes),
    interests: new Set(
      interests
        .filter((interest) => interest.user === user && interest.withdrawal === null)
        .map(({ subject }) => subject),
    ),
  };
}
