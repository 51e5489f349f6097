import type { OtherBook } from "../../run/store/other-book.ts";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { PastMerits } from "../../../domain/paper/part/dossier-facts.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { FormatRow } from "../../../domain/explanation/row-words.ts";
import type { FactRow } from "../../../domain/facts/facts.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { ListedShortfall } from "../../../domain/study/defects.ts";
import type { ListedPlan } from "../../../domain/study/plan-list.ts";
import type { ListedSession } from "../../../domain/study/session-list.ts";
import type { StudyCounts } from "../../../domain/study/study-counts.ts";
import type { YearBefore } from "./year-before.ts";
import type { StudySummary } from "../../../domain/study/study-summary.ts";
import type { Assumed } from "../../../domain/trial/assumed.ts";
import type { RemindersOf } from "../../../domain/study/subject-shortfalls.ts";
import type { TraceNode } from "../../../domain/trace/trace.ts";
import type { SupersededResults } from "./superseded.ts";
import type { AwardSubjectOf } from "../../decision/award-subjects.ts";
import type { RecordedDecisions } from "../../decision/recorded-decisions.ts";

/** The data of the committee's workbook of one run. */
export interface CommitteeReport extends YearBefore {
  readonly run: RunResponse;
  readonly policy: Policy;
  /** The issuing organisation's name, for a letterhead without one. */
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** Every unit that the run read, in the committee's order. */
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[];
  /** The rows of people as the run read them; none in a copy that leaves somebody out. */
  readonly people: readonly FactRow[];
  readonly study: StudySummary;
  readonly sessions: readonly ListedSession[];
  readonly plans: readonly ListedPlan[];
  /** What is missing or late, and what fell short, in the order of the units. */
  readonly shortfalls: readonly ListedShortfall[];
  /** Each assumption with how many it moved; counted when it is asked for, since the annex alone tells it. */
  readonly assumed?: () => readonly Assumed[];
  /** The reminders of them that were given by the day of the run. */
  readonly remindersOf: RemindersOf;
  /** A person's post, as the catalogue of the run names it. */
  readonly positionOf: (subject: string) => string | undefined;
  /** The study of the same period a year before, where results were published for it; read when it is asked for. */
  readonly studyBefore?: () => Promise<StudyCounts | undefined>;
  /** What was recognised in earlier years, with its documents. */
  readonly pastOf: (subject: string) => PastMerits;
  /** What awards ask about a subject. */
  readonly awardSubjectOf: AwardSubjectOf;
  /** What was decided by now, which may be long after the run. */
  readonly decisions: RecordedDecisions;
  /** By name who was counted for the limit in a subject's group; nobody for readers of some units alone. */
  readonly peersOf: (result: SubjectResult) => Promise<readonly string[]>;
  /** What the other rule book of the year published for the period; undefined where there is nothing. */
  readonly otherBook?: OtherBook | undefined;
  /** A unit's results in the run's order. They are read unit by unit, several times, because all together are large. */
  readonly results: (unit: UnitId) => Promise<readonly SubjectResult[]>;
  /** The traces of a unit's subjects, by subject. */
  readonly traces: (unit: UnitId) => Promise<Readonly<Record<string, TraceNode>>>;
  /** Describes the rows in a unit's traces. */
  readonly rowFormatters: (unit: string) => FormatRow;
  /** ISO instant. */
  readonly generatedAt: string;
  /** The person who started the run: the name from the identity provider, or else the user's id. */
  readonly generatedBy: string;
  /** What the run changed of the results that it supersedes; only for readers of the whole. */
  readonly superseded?: SupersededResults | undefined;
  /** The notes of a copy made for one reader: the parts left out and the reasons. */
  readonly leftOut?: readonly string[];
}
