import { inForce, type InForce } from "../policy/dated.ts";
import type { EnteredBy } from "../policy/measures.ts";
import type { Policy } from "../policy/policy.ts";
import type { Day } from "../values/day.ts";
import { Rhythm } from "../vocabulary/setting.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";

/** A criterion that is entered period by period, with the value of the policy that says how often. */
interface AskedEntry {
  readonly criterion: string;
  readonly asks: InForce<Rhythm>;
  /** Whose points count; nobody's of task results. */
  readonly order: readonly EnteredBy[];
}

/** What is entered at one rhythm, by kind of subject. */
export interface EntriesOfRhythm {
  readonly rhythm: Rhythm;
  readonly asked: Readonly<Record<SubjectKind, readonly AskedEntry[]>>;
}

/** The points, or the task results, that a policy asks for on a day, without rhythms at which it asks for none; nothing before its first day. */
export function askedEntries(
  policy: Policy,
  on: Day,
  measure: "entered" | "taskResult",
): readonly EntriesOfRhythm[] {
  if (on < policy.effective) return [];
  return Rhythm.options
    .map((rhythm) => {
      const of = (kind: SubjectKind) => entriesOf(policy, on, kind, measure);
      const at = (kind: SubjectKind) => of(kind).filter(({ asks }) => asks.value === rhythm);
      return {
        rhythm,
        asked: { individual: at("individual"), leader: at("leader"), collective: at("collective") },
      };
    })
    .filter(({ asked }) => SubjectKind.options.some((kind) => asked[kind].length > 0));
}

function entriesOf(
  { rubrics, dues }: Policy,
  on: Day,
  kind: SubjectKind,
  wanted: "entered" | "taskResult",
): readonly AskedEntry[] {
  const entries = rubrics[kind].criteria.flatMap(({ id, group, measure }): AskedEntry[] => {
    const values = dues?.rhythm[kind][group];
    if (measure.kind !== wanted || values === undefined) return [];
    const order = measure.kind === "entered" ? inForce(measure.order, on).value : [];
    return [{ criterion: id, asks: inForce(values, on), order }];
  });
  // One row of task results answers for all criteria that count it.
  return wanted === "entered" ? entries : entries.slice(0, 1);
}
