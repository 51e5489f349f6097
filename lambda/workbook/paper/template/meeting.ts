import type { Document } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { type Form, headIn, titled } from "./head-and-foot.ts";
import { centred, line, prose } from "./line.ts";
import { listHere } from "./lists.ts";
import { page } from "./page.ts";
import { sides } from "./sides.ts";

const TURN = "landscape";

export function ballot(form: Form): Document {
  return page([
    {
      turn: TURN,
      children: [
        ...headIn(form, { number: false, turn: TURN }),
        ...titled(TEXTS.titles.ballot, TEXTS.plainAbout, { draft: false }),
        line(TEXTS.ballot.how, { size: 24, italics: true, after: 4 }),
        listHere(),
        line("", { before: 6, keepNext: true }),
        sides(
          [line("")],
          [
            centred(TEXTS.ballot.voter, { bold: true }),
            centred(TEXTS.ballot.mayBlank, { italics: true, size: 24 }),
          ],
          { turn: TURN, part: 0.6 },
        ),
      ],
    },
  ]);
}

/** Blanks for the numbers, with the rules by which they add up printed beside them. */
export function countMinutes(form: Form): Document {
  const { minutes } = TEXTS;
  const signed = ([body, post]: readonly [string, string]) => [centred(body, { bold: true }), centred(post)];
  return page([
    {
      turn: TURN,
      children: [
        ...headIn(form, { number: true, turn: TURN }),
        ...titled(TEXTS.titles.minutes, "{{trich_yeu}}"),
        line(minutes.meeting, { bold: true, before: 4 }),
        ...minutes.lines.map((text) => prose(text, { turn: TURN })),
        line(minutes.count, { bold: true, before: 4 }),
        ...minutes.counted.map((text) => prose(text)),
        listHere(),
        prose(minutes.closing, { before: 6, keepNext: true }),
        sides(signed(minutes.counter), signed(minutes.chair), { turn: TURN, part: 0.5 }),
      ],
    },
  ]);
}

/** What the meeting hears, says and concludes is written by hand; whom it considers stands in the list. */
function minutesOf(of: Form): Document {
  const texts = TEXTS.meetingMinutes;
  const isParty = of === "party";
  const signed = (post: string) => [centred(post, { bold: true })];
  return page([
    {
      turn: "portrait",
      children: [
        ...headIn(of, { number: true }),
        ...titled(texts.title, "{{trich_yeu}}"),
        line(texts.meeting, { bold: true, before: 4 }),
        ...TEXTS.minutes.lines.map((text) => prose(text)),
        line(texts.content, { bold: true, before: 4 }),
        ...(isParty ? texts.party : texts.council).map((text) => prose(text)),
        line(texts.conclusion, { bold: true, before: 4 }),
        prose(texts.considered),
        line("{{danh_sach}}", { size: 24 }),
        prose(texts.vote, { before: 6 }),
        prose(texts.disagreed),
        prose("\t", { indented: false }),
        prose(texts.absent),
        prose("\t", { indented: false }),
        prose(texts.closing, { keepNext: true }),
        line("", { before: 6, keepNext: true }),
        sides(
          signed(isParty ? texts.writer : texts.secretary),
          signed(isParty ? texts.chair : texts.chairman),
          {
            part: 0.5,
          },
        ),
      ],
    },
  ]);
}

export const meetingMinutes = (): Document => minutesOf("party");
export const councilMinutes = (): Document => minutesOf("state");
