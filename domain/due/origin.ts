import { inWindow } from "./closing.ts";
import type { Due, DueSubject } from "./due.ts";
import type { DueScope } from "./scope.ts";

/** Where dues of one kind come from, for whom scoring asks and for the whole list. */
export interface Origin<D extends Due = Due> {
  /**
   * What is due from a person, or from a unit itself. Of a person invited through two units there is one seat, as
   * `unit` sees it.
   */
  readonly ofSubject: (scope: DueScope, subject: DueSubject, unit: string) => readonly D[];
  /** What is due from the people for whom a unit answers. */
  readonly ofPeople: (scope: DueScope, unit: string) => readonly D[];
}

export const NO_DUES: readonly never[] = [];

export function nothing(): readonly never[] {
  return NO_DUES;
}

export function inPeriod<D extends Due>({ window }: DueScope, dues: readonly D[]): readonly D[] {
  return dues.every(({ dueOn }) => inWindow(window, dueOn))
    ? dues
    : dues.filter(({ dueOn }) => inWindow(window, dueOn));
}
