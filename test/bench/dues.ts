import { POLICIES } from "../../domain/policy/library/library.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { measureInTurn } from "./child.ts";
import { required, type Section } from "./comparison.ts";
import { SUBJECTS } from "./monthly-office.ts";

const SIZES = { full: { offices: 30, runs: 5 }, quick: { offices: 2, runs: 1 } };

/** What it costs to score by what is due: each version of a rule book beside the one that counts the rows that exist. */
export const dues: Section = {
  name: "dues",
  title:
    "Scoring a subject by what is due, beside scoring by the rows that exist (the same offices, months entered)",
  async compare(scale) {
    const { offices, runs } = SIZES[scale];
    const books = POLICIES.filter((policy) => policy.dues !== undefined).map(({ id, version }) => ({
      name: nameOf({ id, version }),
      first: nameOf({ id, version: "1" }),
    }));
    const programs = books.flatMap(({ name, first }) => [name, first]);
    const spent = await measureInTurn(
      programs.map((name) => ["score-monthly.ts", String(offices), name] as const),
      runs,
    );
    const perSubject = (place: number) => required(spent[place]).userMs / (offices * SUBJECTS);
    return books.map(({ name, first }, place) => ({
      measured: `a subject under ${name}`,
      against: first,
      data: `${offices * SUBJECTS} subjects`,
      runs,
      unit: "ms",
      median: perSubject(place * 2),
      base: perSubject(place * 2 + 1),
      goal: 1.2,
    }));
  },
};
