import type { discipline } from "../forms/catalogue/discipline.ts";
import type { Fact } from "../facts/fact.ts";
import type { Policy } from "../policy/policy.ts";
import { degreeOf, DISCIPLINE_FORMS } from "../vocabulary/discipline-form.ts";
import type { Standing } from "./standing.ts";

type Case = Fact<typeof discipline>;

/**
 * The measures that count, one for each act: the gravest of its branches, and none where another branch had punished the
 * act before the period, since it counted then (335/2025/NĐ-CP Điều 11).
 */
export function measuresOf(
  policy: Policy,
  decided: readonly Case[],
  earlier: readonly Case[],
): { readonly counted: Standing["discipline"]; readonly again: readonly Case[] } {
  const formed = decided.filter(({ fields }) => fields.kind === "discipline" && fields.form != null);
  const isOnce = policy.discipline !== undefined;
  const before = isOnce ? formed.filter((each) => earlier.some((other) => isSameAct(other, each))) : [];
  const fresh = formed.filter((each) => !before.includes(each));
  const acts = (isOnce ? byAct(fresh) : fresh.map((each) => [each])).map((act) =>
    act.toSorted((a, b) => degreeOf(b.fields.form) - degreeOf(a.fields.form)),
  );
  return {
    counted: acts.flatMap((act) => {
      const form = act[0]?.fields.form;
      const dutyRelated = act.some(({ fields }) => fields.dutyRelated === true);
      return form == null ? [] : [{ form, dutyRelated }];
    }),
    again: [...before, ...acts.flatMap(([, ...others]) => others)],
  };
}

/** Measures of several branches (Party, state, mass organisation) for one act stand together. */
function byAct(cases: readonly Case[]): readonly (readonly Case[])[] {
  const acts: Case[][] = [];
  for (const each of cases) {
    const act = acts.find((others) => others.every((other) => isSameAct(other, each)));
    if (act === undefined) acts.push([each]);
    else act.push(each);
  }
  return acts;
}

/** Two measures for one act: of one subject and day, of different branches, and named alike where both name the act. */
function isSameAct({ fields: first }: Case, { fields: second }: Case): boolean {
  const branchOf = ({ form }: Case["fields"]) => (form == null ? undefined : DISCIPLINE_FORMS[form].branch);
  const [one, other] = [first.act, second.act].map((text) => text?.trim().toLowerCase() ?? "");
  return (
    first.subject === second.subject &&
    first.actedOn != null &&
    first.actedOn === second.actedOn &&
    branchOf(first) !== branchOf(second) &&
    (one === "" || other === "" || one === other)
  );
}
