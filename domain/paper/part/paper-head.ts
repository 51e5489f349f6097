import { BLANK, KIND_WORDS, LONG_BLANK, PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import { fold } from "../../values/fold.ts";
import { periodInSentence } from "../../wording/period-text.ts";
import { writtenDay } from "../../wording/written-day.ts";
import { dayParts } from "../../values/day.ts";
import { type DossierFacts } from "./dossier-facts.ts";
import { paragraphs, type Paper, words } from "./paper.ts";

type Kind = keyof typeof KIND_WORDS;

/**
 * Head and foot of a paper by the letterhead, which is the agency's where the rule book rates work for the state. Number and day stay blank: they come from the clerk's own book when the
 * paper is issued (HD 05-HD/VPTW).
 */
export function headOf(facts: DossierFacts, kind: Kind, about: string): Paper["filled"] {
  const own = partyHeadOf(facts, kind, about);
  return facts.policy.work === undefined ? own : { ...own, ...agencyOf(facts, kind) };
}

function partyHeadOf(facts: DossierFacts, kind: Kind, about: string): Paper["filled"] {
  const { letterhead, office } = facts;
  const { year } = dayParts(facts.today);
  return {
    co_quan_cap_tren: words((letterhead.upper ?? "").toUpperCase()),
    co_quan: words(office.toUpperCase()),
    ten_co_quan: words(office),
    so: words(BLANK),
    ky_hieu: words(`${KIND_WORDS[kind].symbol}/${symbolOf(facts)}`),
    ngay: words(fill(PAPER_TEXTS.onDay, { day: PAPER_TEXTS.blankDay })),
    noi_ngay: words(placeAndDay(letterhead, { day: BLANK, month: BLANK, year })),
    du_thao: words(PAPER_TEXTS.draft),
    trich_yeu: words(about),
    ky: words(periodInSentence(facts.period, "vi")),
    quyen_han: words((letterhead.onBehalf ?? issuerOf(office).onBehalf).toUpperCase()),
    chuc_vu: words((letterhead.post ?? PAPER_TEXTS.post).toUpperCase()),
    nguoi_ky: words(letterhead.signer ?? LONG_BLANK),
  };
}

/** "Hà Nội, ngày 20 tháng 12 năm 2026", with dots where the office has entered no place. */
export function placeAndDay(
  { place }: DossierFacts["letterhead"],
  { year, month, day }: ReturnType<typeof writtenDay>,
): string {
  return fill(PAPER_TEXTS.place, {
    place: place ?? PAPER_TEXTS.somewhere,
    day,
    month,
    year: String(year),
  });
}

/** The same by the agency's own letterhead, for a paper of the state (30/2020/NĐ-CP, Annex I). */
export function stateHeadOf(facts: DossierFacts, kind: Kind, about: string): Paper["filled"] {
  return { ...partyHeadOf(facts, kind, about), ...agencyOf(facts, kind) };
}

function agencyOf(facts: DossierFacts, kind: Kind): Paper["filled"] {
  const { agencyUpper, agency, agencySymbol, agencyPost, agencySigner } = facts.letterhead;
  return {
    co_quan_cap_tren: words((agencyUpper ?? LONG_BLANK).toUpperCase()),
    co_quan: words((agency ?? LONG_BLANK).toUpperCase()),
    ten_co_quan: words(agency ?? LONG_BLANK),
    ky_hieu: words(`${KIND_WORDS[kind].symbol}-${agencySymbol ?? BLANK}`),
    chuc_vu: words((agencyPost ?? PAPER_TEXTS.agencyPost).toUpperCase()),
    nguoi_ky: words(agencySigner ?? LONG_BLANK),
  };
}

/** A paper of the state keeps its copy with the agency's clerk. */
export function stateRecipients(first: string): Paper["filled"] {
  return { noi_nhan: paragraphs([first, PAPER_TEXTS.stateArchive]) };
}

/** The recipients as the letterhead names them, after the first line; of a paper of the state the clerk's copy alone. */
export function recipients({ letterhead, office, policy }: DossierFacts, first: string): Paper["filled"] {
  if (policy.work !== undefined) return stateRecipients(first);
  const own = (letterhead.recipients ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith(PAPER_TEXTS.asAbove.slice(0, -1)));
  const last = own.at(-1)?.replace(/\.$/, "");
  const lines = [
    first,
    ...own.slice(0, -1).map((name) => `${name};`),
    last === undefined ? issuerOf(office).archive : `${last}.`,
  ];
  return { noi_nhan: paragraphs(lines) };
}

/** "ĐU" of the symbol "TTr/ĐU" that the letterhead has. */
function symbolOf({ letterhead, office }: DossierFacts): string {
  return letterhead.symbol?.split("/")[1]?.trim() || issuerOf(office).symbol;
}

/** A cell signs for itself; whatever else issues papers of the Party is a committee. */
function issuerOf(office: string): (typeof PAPER_TEXTS.issuers)["committee" | "cell"] {
  return PAPER_TEXTS.issuers[fold(office).startsWith("chi bo") ? "cell" : "committee"];
}
