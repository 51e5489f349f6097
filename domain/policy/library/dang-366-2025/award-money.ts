import type { AwardRule } from "../../award.ts";
import type { InForce } from "../../dated.ts";
import { law } from "../../sources.ts";
import { Day } from "../../../values/day.ts";
import { since } from "./sources.ts";

const PARTY = "56-HD/VPTW ngày 27/10/2015";
const CELLS = "19780-CV/VPTW ngày 29/12/2025";
const STATE = "152/2025/NĐ-CP Điều 50";

/** The base salary in đồng: a new one begins on its decree's day. */
const BASE: readonly InForce<string>[] = [
  ...since("2340000", law("73/2024/NĐ-CP Điều 3")),
  { effective: Day.parse("2026-07-01"), value: "2530000", source: law("161/2026/NĐ-CP") },
];

/** How many times the base salary goes with an award; of the others no text was read. */
const RATIOS: Readonly<Partial<Record<AwardRule["id"], readonly [ratio: string, text: string]>>> = {
  "giay-khen-nam": ["0.3", PARTY],
  "giay-khen-5-nam": ["1", PARTY],
  "bang-khen-5-nam": ["1.5", PARTY],
  "giay-khen-chi-bo-nam": ["0.6", CELLS],
  "giay-khen-chi-bo-5-nam": ["1.5", CELLS],
  ldtt: ["0.3", STATE],
  cstdcs: ["1", STATE],
  "tap-the-ldtt": ["0.8", STATE],
  "tap-the-ldxs": ["1.5", STATE],
};

/** The rule with the money that goes with the award, where a text is known. */
export function withMoney(rule: AwardRule): AwardRule {
  const known = RATIOS[rule.id];
  if (known === undefined) return rule;
  const [ratio, text] = known;
  return { ...rule, money: { ratio: since(ratio, law(text)), base: [...BASE] } };
}
