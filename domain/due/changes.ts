import type { Fact } from "../facts/fact.ts";
import type { Day } from "../values/day.ts";
import { coveringPeriods, periodHasDay } from "../values/period.ts";
import type { Due, Judgement } from "./due.ts";
import { type DueChange, type DueScope, reaches } from "./scope.ts";

/** A due before the office's decisions, with the documents whose cancelling ends it. */
export interface Draft<R extends Fact = Fact> extends Whole<Omit<Due<R>, keyof Judgement | "change">> {
  readonly directives: readonly string[];
}

/**
 * All fields, those that do not concern it too: a list has a due for every mark and month, and drafts of one shape are
 * read several times as fast as those of many.
 */
type Whole<T> = { readonly [K in keyof Required<T>]: T[K] };

export const NO_DIRECTIVES: readonly never[] = [];

/** The due that the office's decisions leave of a draft, judged on the day that they leave. */
export function decided<R extends Fact>(
  scope: DueScope,
  draft: Draft<R>,
  judge: (dueOn: Day) => Judgement,
): Due<R> {
  if (scope.changes.length === 0) return judgedDue(draft, draft.dueOn, judge(draft.dueOn));
  const { dueOn, ended, change } = changed(scope, draft);
  const judged: Judgement = ended === undefined ? judge(dueOn) : { state: ended, outcome: "out" };
  return judgedDue(draft, dueOn, judged, change);
}

/** Field by field, since a list has a due for every mark and month: copying by spread costs several times as much. */
function judgedDue<R extends Fact>(
  { kind, unit, subject, about, period, opensOn, row, off, asks }: Draft<R>,
  dueOn: Day,
  { state, outcome, doneOn }: Judgement,
  change?: DueChange,
): Due<R> {
  return {
    kind,
    unit,
    subject,
    about,
    period,
    opensOn,
    dueOn,
    row,
    off,
    asks,
    state,
    outcome,
    doneOn,
    change,
  };
}

interface Changed {
  readonly dueOn: Day;
  readonly ended?: "waived" | "cancelled";
  readonly change?: DueChange;
}

/**
 * The latest new day holds. What was waived stays waived; what was cancelled ends for the dues from the day of the
 * decision on, and those before it stand.
 */
function changed(scope: DueScope, draft: Draft): Changed {
  const concerning = scope.changes.filter((change) => concerns(change, draft, scope.changes));
  const moved = concerning.findLast(({ fields }) => fields.change === "extended" && fields.newDay != null);
  const dueOn = moved?.fields.newDay ?? draft.dueOn;
  const end = concerning.find(
    ({ fields }) =>
      fields.change === "waived" || (fields.change === "cancelled" && fields.decidedOn <= dueOn),
  );
  if (end !== undefined) {
    return { dueOn, ended: end.fields.change === "waived" ? "waived" : "cancelled", change: end };
  }
  return moved === undefined ? { dueOn } : { dueOn, change: moved };
}

function concerns(change: DueChange, draft: Draft, all: readonly DueChange[]): boolean {
  const { period, subject } = change.fields;
  if (!reaches(change.fields, draft.kind)) return false;
  if (subject != null && subject !== draft.subject.id && subject !== draft.unit) return false;
  if (period != null && !isOf(period, draft)) return false;
  return isAbout(change, draft, all);
}

function isOf(period: NonNullable<DueChange["fields"]["period"]>, draft: Draft): boolean {
  return draft.period === undefined
    ? periodHasDay(period, draft.dueOn)
    : coveringPeriods(draft.period).includes(period);
}

/** A due for several documents, such as a seat at a session, ends only when each of them is changed alike. */
function isAbout({ fields }: DueChange, draft: Draft, all: readonly DueChange[]): boolean {
  const { about, change } = fields;
  if (about == null || about === draft.about || about === draft.unit) return true;
  const { directives } = draft;
  return (
    directives.some((directive) => directive === about) &&
    directives.every((directive) =>
      all.some((other) => other.fields.about === directive && other.fields.change === change),
    )
  );
}
