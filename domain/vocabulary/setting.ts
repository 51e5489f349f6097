import * as z from "zod";

/**
 * The texts in the head and the foot of a Party document (399-QĐ/TW, HD 05-HD/VPTW): the organisations, the place, the
 * signatory and the recipients.
 */
export const LETTERHEAD_NAMES = [
  /** The organisation above the issuing one. */
  "upper",
  /** The issuing organisation; without it the committee's unit. */
  "office",
  "place",
  /** The document's number and symbol, "05" and "TTr/ĐU". */
  "number",
  "symbol",
  "addressee",
  /** The body that is signed for ("T/M ĐẢNG ỦY"), the signatory's post ("BÍ THƯ") and name. */
  "onBehalf",
  "post",
  "signer",
  /** The person who drew up the tables. */
  "preparer",
  /** Recipients separated by semicolons; the archive comes last. */
  "recipients",
  /** The agency of the state in whose form titles are given: the one above, its name, its symbol ("VP"), its head. */
  "agencyUpper",
  "agency",
  "agencySymbol",
  "agencyPost",
  "agencySigner",
  /** The day of the congress with which the term began: the Party's numbers begin anew with it. */
  "termFrom",
  /** From which fund the money of awards is paid: those of the committee, those of the agency. */
  "fund",
  "agencyFund",
  /** The columns of lists that accompany a submission, separated by semicolons. */
  "listColumns",
] as const;
export type LetterheadName = (typeof LETTERHEAD_NAMES)[number];

/** What a list that accompanies a submission says of each name; `position` and those about a person are of people alone. */
export const LIST_COLUMNS = [
  "born",
  "admitted",
  "position",
  "merit",
  "levels",
  "awards",
  "vote",
  "form",
  "money",
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** A year has one rule book, and may have a second one beside it: the Party's rules and the civil-service decree. */
export const RuleBook = z.enum(["first", "second"]);
export type RuleBook = z.infer<typeof RuleBook>;

/** Before the criteria of the second book, and before the matter `level` of its decisions. */
export const SECOND_PREFIX = "second-";
/** Before the settings of the second book. */
export const SECOND_SETTING = "second.";

/** The rule book of the year, until results of the year are published by one. */
export const RULE_BOOK = "policy";
/** A second rule book of the year, beside the first. */
export const SECOND_BOOK = "second.policy";

const SWITCH = ["on", "off"] as const;

const RHYTHMS = ["monthly", "quarterly", "yearly"] as const;
const ASKED = ["none", ...RHYTHMS] as const;

/** Choices that the texts leave to an organisation: the values of each, a percentage, or a number of days. */
export const RULE_SETTINGS = {
  "cap.base": ["HTT", "HTT_TRO_LEN", "TONG_SO"],
  "cap.percent": "percent",
  "cap.drop": ["simple", "fixed-point"],
  "cap.rounding": ["floor", "half-up"],
  "cap.heads": ["inside", "outside"],
  "quality.errors": "percent",
  "leaders.ownTasks": SWITCH,
  rhythm: RHYTHMS,
  "dues.inspections": ASKED,
  "dues.reports": ASKED,
  "dues.reportDays": "days",
  headAtMostUnit: SWITCH,
  quarterKhtnvBlocksHtxs: SWITCH,
} as const;
export type RuleSetting = keyof typeof RULE_SETTINGS;
/** How often something is due: at the end of every month, quarter or year. */
export const Rhythm = z.enum(RULE_SETTINGS.rhythm);
export type Rhythm = z.infer<typeof Rhythm>;
/** How often, or not at all. */
export const Asked = z.enum(ASKED);

export type SettingValue = Exclude<(typeof RULE_SETTINGS)[RuleSetting], "percent" | "days">[number];

export type LetterheadSetting = `letterhead.${LetterheadName}`;
export type SettingCode = typeof RULE_BOOK | typeof SECOND_BOOK | LetterheadSetting | RuleSetting;

/** The same choices about the second rule book of the year. */
export type SecondSetting = `${typeof SECOND_SETTING}${RuleSetting}`;
export type OfficeSetting = SettingCode | SecondSetting;
export const SECOND_SETTINGS: readonly SecondSetting[] = (Object.keys(RULE_SETTINGS) as RuleSetting[]).map(
  (name): SecondSetting => `${SECOND_SETTING}${name}`,
);

/** Every setting of an office, in the order in which they are shown. */
export const SETTING_CODES: readonly SettingCode[] = [
  ...LETTERHEAD_NAMES.map((name): LetterheadSetting => `letterhead.${name}`),
  RULE_BOOK,
  SECOND_BOOK,
  ...(Object.keys(RULE_SETTINGS) as RuleSetting[]),
];
