import type { Due, DueSubject } from "./due.ts";
import type { Origin } from "./origin.ts";
import { ORIGINS } from "./origins.ts";
import type { DueScope } from "./scope.ts";

type OriginKind = keyof typeof ORIGINS;
type DueOf<K extends OriginKind> = (typeof ORIGINS)[K] extends Origin<infer D> ? D : never;

/** Whom scoring asks for: a unit, or a person in the unit that rates them. */
interface Answering {
  readonly kind: "collective" | "individual" | "leader";
  readonly id: string;
  readonly unit: string;
}

/**
 * The dues of a period by subject, for scoring, which asks for one subject after the other: what was computed for a
 * subject is kept until the next.
 */
export class DueIndex {
  readonly scope: DueScope;
  #subject = "";
  #dues = new Map<string, readonly Due[]>();

  constructor(scope: DueScope) {
    this.scope = scope;
  }

  /** What is due from the subject itself; of a person's unit nothing, of a unit nothing about its people. */
  own<K extends OriginKind>(kind: K, { id, kind: rated, unit }: Answering): readonly DueOf<K>[] {
    return this.#kept(kind, id, "own", () => {
      const subject: DueSubject = { kind: rated === "collective" ? "unit" : "person", id };
      return ORIGINS[kind].ofSubject(this.scope, subject, unit);
    });
  }

  /** What a unit answers for, its people's included; of a person what is due from them. */
  answered<K extends OriginKind>(kind: K, subject: Answering): readonly DueOf<K>[] {
    const own = this.own(kind, subject);
    if (subject.kind !== "collective") return own;
    return this.#kept(kind, subject.id, "all", () => {
      const ofPeople = ORIGINS[kind].ofPeople(this.scope, subject.unit);
      return own.length === 0 ? ofPeople : [...own, ...ofPeople];
    });
  }

  /** What is due from the unit in which the subject is rated. */
  ofUnit<K extends OriginKind>(kind: K, { id, unit }: Answering): readonly DueOf<K>[] {
    return this.#kept(kind, id, "unit", () =>
      ORIGINS[kind].ofSubject(this.scope, { kind: "unit", id: unit }, unit),
    );
  }

  #kept<K extends OriginKind>(
    kind: K,
    subject: string,
    part: "own" | "all" | "unit",
    make: () => readonly Due[],
  ): readonly DueOf<K>[] {
    if (subject !== this.#subject) {
      this.#subject = subject;
      this.#dues = new Map();
    }
    const key = `${kind} ${part}`;
    const dues = this.#dues.get(key) ?? make();
    this.#dues.set(key, dues);
    // Dues of a kind come from that kind's origin alone.
    return dues as readonly DueOf<K>[];
  }
}
