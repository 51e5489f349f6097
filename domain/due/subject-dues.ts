import { groupBy } from "../values/group-by.ts";
import type { Due, DueSubject } from "./due.ts";
import type { Origin } from "./origin.ts";
import { ORIGINS } from "./origins.ts";
import type { PointsDue } from "./points.ts";
import type { DueScope } from "./scope.ts";

type OriginKind = keyof typeof ORIGINS;
type DueOf<K extends OriginKind> = (typeof ORIGINS)[K] extends Origin<infer D> ? D : never;
type DuesByKind = Map<OriginKind, readonly Due[]>;

/** Whom scoring asks for: a unit, or a person in the unit that rates them. */
interface Answering {
  readonly kind: "collective" | "individual" | "leader";
  readonly id: string;
  readonly unit: string;
}

const NONE: readonly never[] = [];

/** What is due from one subject in a period, for scoring: each kind is computed once, when it is first asked for. */
export class SubjectDues {
  readonly scope: DueScope;
  readonly #subject: Answering;
  readonly #own: DuesByKind = new Map();
  readonly #answered: DuesByKind = new Map();
  readonly #ofUnit: DuesByKind = new Map();
  #points: ReadonlyMap<string, readonly PointsDue[]> | undefined;

  constructor(scope: DueScope, subject: Answering) {
    this.scope = scope;
    this.#subject = subject;
  }

  /** What is due from the subject itself; of a person's unit nothing, of a unit nothing about its people. */
  own<K extends OriginKind>(kind: K): readonly DueOf<K>[] {
    const { id, kind: rated, unit } = this.#subject;
    const subject: DueSubject = { kind: rated === "collective" ? "unit" : "person", id };
    return kept(this.#own, kind, () => ORIGINS[kind].ofSubject(this.scope, subject, unit));
  }

  /** What a unit answers for, its people's included; of a person what is due from them. */
  answered<K extends OriginKind>(kind: K): readonly DueOf<K>[] {
    const own = this.own(kind);
    if (this.#subject.kind !== "collective") return own;
    return kept(this.#answered, kind, () => {
      const ofPeople = ORIGINS[kind].ofPeople(this.scope, this.#subject.unit);
      return own.length === 0 ? ofPeople : [...own, ...ofPeople];
    });
  }

  /** What is due from the unit in which the subject is rated. */
  ofUnit<K extends OriginKind>(kind: K): readonly DueOf<K>[] {
    const { kind: rated, unit } = this.#subject;
    if (rated === "collective") return this.own(kind);
    return kept(this.#ofUnit, kind, () =>
      ORIGINS[kind].ofSubject(this.scope, { kind: "unit", id: unit }, unit),
    );
  }

  /** The points of one criterion that are due from the subject. */
  points(criterion: string): readonly PointsDue[] {
    this.#points ??= groupBy(this.own("points"), ({ about }) => about);
    return this.#points.get(criterion) ?? NONE;
  }
}

function kept<K extends OriginKind>(
  dues: DuesByKind,
  kind: K,
  make: () => readonly Due[],
): readonly DueOf<K>[] {
  let made = dues.get(kind);
  if (made === undefined) {
    made = make();
    dues.set(kind, made);
  }
  // Dues of a kind come from that kind's origin alone.
  return made as readonly DueOf<K>[];
}
