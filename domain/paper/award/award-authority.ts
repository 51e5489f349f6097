import type { Proposal } from "../../vocabulary/proposal.ts";

/** Who decides an award, seen from the office: its committee, the head of its agency, or an authority above them. */
export type AwardAuthority = "committee" | "agency" | "above";

/**
 * 06-HD/TW of 9/6/2025, 19.1-19.2: a grassroots committee itself praises members and, directly above them, cells; what is for
 * five years or for the grassroots organisation is decided above. Law on Emulation and Commendation 2022, Article 80: the
 * head of an agency of the province gives its titles, the chair of the People's Committee those above.
 */
const AUTHORITIES: Readonly<Record<Proposal, AwardAuthority>> = {
  "giay-khen-nam": "committee",
  "khen-5-nam": "above",
  "giay-khen-5-nam": "above",
  "bang-khen-5-nam": "above",
  "giay-khen-chi-bo-nam": "committee",
  "khen-chi-bo-5-nam": "above",
  "giay-khen-chi-bo-5-nam": "above",
  "bang-khen-chi-bo-5-nam": "above",
  "giay-khen-co-so-nam": "above",
  "khen-co-so-5-nam": "above",
  ldtt: "agency",
  cstdcs: "agency",
  "tap-the-ldtt": "agency",
  "tap-the-ldxs": "above",
  "bieu-duong": "committee",
  "bieu-duong-tap-the": "committee",
  "tuyen-duong-doan-the-nam": "committee",
  "tuyen-duong-nhiem-ky": "committee",
  "tuyen-duong-nhiem-ky-tap-the": "committee",
};

export function awardAuthority(award: Proposal): AwardAuthority {
  return AUTHORITIES[award];
}

/** What the committee directly above decides: the office names it as the addressee of its submissions. */
export const DIRECTLY_ABOVE: ReadonlySet<Proposal> = new Set([
  "giay-khen-5-nam",
  "giay-khen-chi-bo-5-nam",
  "giay-khen-co-so-nam",
]);
