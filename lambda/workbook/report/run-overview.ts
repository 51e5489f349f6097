import { type AwardAuthority, awardAuthority } from "../../../domain/paper/award/award-authority.ts";
import { compareText } from "../../../domain/values/compare-text.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { type Level, type Outcome, OUTCOMES } from "../../../domain/vocabulary/level.ts";
import { type SubjectResult } from "../../../domain/score/result.ts";
import { Proposal } from "../../../domain/vocabulary/proposal.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { CriteriaColumns, type CriterionColumn } from "./criteria-columns.ts";

const AUTHORITIES: readonly AwardAuthority[] = ["above", "committee", "agency"];

export type LevelCounts = Readonly<Record<Outcome, number>>;

/** Counts of one list: the collectives, or the people. */
export interface ListOverview {
  readonly count: number;
  readonly levels: LevelCounts;
  /** The levels of the same subjects a year before; undefined where none is known. */
  readonly before: LevelCounts | undefined;
  readonly criteria: readonly CriterionColumn[];
}

/** The proposals of one form to one body by unit; single names would not fit memory in a run of a million people. */
export interface ProposalGroup {
  readonly id: Proposal;
  readonly decidedBy: string;
  readonly count: number;
  readonly units: readonly UnitId[];
}

/** The figures of a whole run that its first sheet needs. */
export interface RunOverview {
  readonly collectives: ListOverview;
  readonly people: ListOverview;
  /** The people's levels by unit, in the order of the units; units without people are left out. */
  readonly unitLevels: readonly { readonly name: string; readonly levels: LevelCounts }[];
  /** Proposals by who decides them, those above the office first, then by form in the policy's order. */
  readonly proposals: readonly ProposalGroup[];
  /** How many of the same subjects were given each award a year before, by its Vietnamese name. */
  readonly awardsBefore: ReadonlyMap<string, number>;
  /** How many collectives and people are proposed for anything. */
  readonly proposed: number;
}

export async function surveyRun({
  units,
  results,
  policy,
  levelBefore,
  awardsBefore,
}: CommitteeReport): Promise<RunOverview> {
  const collectives = new ListTotals(policy);
  const people = new ListTotals(policy);
  const unitLevels: { name: string; levels: LevelCounts }[] = [];
  const proposals = new ProposalTotals();
  const given = new Map<string, number>();
  let proposed = 0;
  for (const { unit, name } of units) {
    const ofUnit = noLevels();
    for (const result of await results(unit)) {
      const before = levelBefore(result.subject);
      for (const award of awardsBefore(result.subject)) given.set(award, (given.get(award) ?? 0) + 1);
      if (result.kind === "collective") collectives.add(result, before);
      else {
        people.add(result, before);
        ofUnit[result.level] += 1;
      }
      if (result.proposals.length > 0) proposed += 1;
      for (const proposal of result.proposals) proposals.add(unit, proposal);
    }
    if (Object.values(ofUnit).some((count) => count > 0)) unitLevels.push({ name, levels: ofUnit });
  }
  return {
    collectives: collectives.overview,
    people: people.overview,
    unitLevels,
    proposals: proposals.groups,
    awardsBefore: given,
    proposed,
  };
}

class ListTotals {
  readonly #levels = noLevels();
  readonly #criteria: CriteriaColumns;
  #count = 0;
  #before: Record<Outcome, number> | undefined;

  constructor(policy: Policy) {
    this.#criteria = new CriteriaColumns(policy);
  }

  add(result: SubjectResult, before: Level | undefined): void {
    this.#count += 1;
    if (before !== undefined) {
      this.#before ??= noLevels();
      this.#before[before] += 1;
    }
    this.#levels[result.level] += 1;
    this.#criteria.add(result);
  }

  get overview(): ListOverview {
    return {
      count: this.#count,
      levels: this.#levels,
      before: this.#before,
      criteria: this.#criteria.inOrder,
    };
  }
}

class ProposalTotals {
  readonly #groups = new Map<string, { id: Proposal; decidedBy: string; count: number; units: UnitId[] }>();

  add(unit: UnitId, { id, decidedBy }: SubjectResult["proposals"][number]): void {
    const key = `${id} ${decidedBy}`;
    const group = this.#groups.get(key) ?? { id, decidedBy, count: 0, units: [] };
    group.count += 1;
    if (group.units.at(-1) !== unit) group.units.push(unit);
    this.#groups.set(key, group);
  }

  get groups(): readonly ProposalGroup[] {
    const authority = ({ id }: ProposalGroup) => AUTHORITIES.indexOf(awardAuthority(id));
    const form = ({ id }: ProposalGroup) => Proposal.options.indexOf(id);
    return [...this.#groups.values()].toSorted(
      (a, b) => authority(a) - authority(b) || compareText(a.decidedBy, b.decidedBy) || form(a) - form(b),
    );
  }
}

function noLevels(): Record<Outcome, number> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
}
