import type { Policy, Rubric } from "../../../domain/policy/policy.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";

export interface CriterionColumn {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** The maximum; several where the kinds of subject have different ones. */
  readonly max: readonly string[];
}

/** The criteria that occur in the results. */
export class CriteriaColumns {
  readonly #policy: Policy;
  readonly #columns = new Map<string, CriterionColumn>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  add({ kind, criteria }: SubjectResult): void {
    for (const { id, max } of criteria) {
      const column = this.#columns.get(id);
      if (column === undefined) {
        this.#columns.set(id, { id, ...namesOf(this.#policy.rubrics[kind], id), max: [max] });
      } else if (!column.max.includes(max)) this.#columns.set(id, { ...column, max: [...column.max, max] });
    }
  }

  /** The order of the rubrics with each group kept together, so that its caption appears once. */
  get inOrder(): readonly CriterionColumn[] {
    const titles = Object.values(this.#policy.rubrics).flatMap(({ groups }) =>
      groups.map(({ title }): string => title.vi),
    );
    return [...this.#columns.values()].toSorted((a, b) =>
      a.group === b.group ? 0 : titles.indexOf(a.group) - titles.indexOf(b.group),
    );
  }
}

function namesOf({ groups, criteria }: Rubric, id: string): { group: string; title: string } {
  const criterion = criteria.find((candidate) => candidate.id === id);
  const group = groups.find((candidate) => candidate.id === criterion?.group);
  return {
    group: group?.title.vi ?? RATINGS_SHEET_TEXTS.criteria,
    title: criterion?.title.vi ?? id,
  };
}
