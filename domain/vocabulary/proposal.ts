import * as z from "zod";

/** Every commendation that the engine may propose. */
export const Proposal = z.enum([
  "giay-khen-nam",
  /** Until version 2 of the Party's rule book one proposal for both forms, which two bodies decide. */
  "khen-5-nam",
  "giay-khen-5-nam",
  "bang-khen-5-nam",
  "giay-khen-chi-bo-nam",
  "khen-chi-bo-5-nam",
  "giay-khen-chi-bo-5-nam",
  "bang-khen-chi-bo-5-nam",
  "giay-khen-co-so-nam",
  "khen-co-so-5-nam",
  "ldtt",
  "cstdcs",
  "tap-the-ldtt",
  "tap-the-ldxs",
  /** Local and not a Party award: for months and quarters only. */
  "bieu-duong",
  "bieu-duong-tap-the",
  /** Local, for a year: mass organisations, for which the Party and the state have no yearly award. */
  "tuyen-duong-doan-the-nam",
  /** Local, for a whole term: from the table of its years. */
  "tuyen-duong-nhiem-ky",
  "tuyen-duong-nhiem-ky-tap-the",
]);
export type Proposal = z.infer<typeof Proposal>;
