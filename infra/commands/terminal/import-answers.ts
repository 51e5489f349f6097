import * as z from "zod";
import { markSpelling, parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import {
  askedSpelling,
  fileQuestions,
  type ImportAnswers,
  type ImportQuestion,
} from "../../../domain/protocol/import/question.ts";
import { LETTER_ENCODING_TEXTS } from "../../../domain/texts/import/lists.ts";
import { ATTENDANCE_MARK_TEXTS } from "../../../domain/texts/vocabulary/attendance-marks.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { LETTER_ENCODINGS } from "../../../domain/wording/letter-repair.ts";
import { IMPORT_COMMAND_TEXTS } from "../texts/import.ts";
import { option } from "./parameter.ts";

const { parameters, questions: TEXTS } = IMPORT_COMMAND_TEXTS;

const ABSENT = "absent:";
const SHORT: Readonly<Record<AttendanceMark, string>> = {
  present: "x",
  excused: "P",
  unexcused: "K",
  "made-up": "HB",
};

/** "0=K,absent:x=P": what each mark means, where the part before a mark says that it stands in a column of absences. */
const Marks = z
  .string()
  .default("")
  .transform((typed, context): ImportAnswers["marks"] =>
    typed
      .split(",")
      .filter((pair) => pair !== "")
      .flatMap((pair) => {
        const [name = "", meaning = ""] = pair.split("=");
        const column = name.startsWith(ABSENT) ? "absent" : null;
        const text = column === null ? name : name.slice(ABSENT.length);
        const read = parseMark(meaning);
        if (read.kind === "mark" && text !== "")
          return [{ spelling: askedSpelling(markSpelling(text), column), mark: read.mark }];
        context.addIssue({ code: "custom", message: pair });
        return [];
      }),
  );

/** The answers to what a reading asks, as options. */
export const ANSWERS = {
  marks: option(Marks, parameters.marks),
  letters: option(z.enum(LETTER_ENCODINGS).optional(), parameters.letters),
};

export function answersOf({ marks, letters }: ImportAnswers): ImportAnswers {
  return { marks, ...(letters && { letters }) };
}

/** A line for each question, with the option that answers it. */
export function questionLines(
  sheets: Parameters<typeof fileQuestions>[0],
  language: Language,
): readonly string[] {
  return fileQuestions(sheets).map((question) => {
    const { text, count, cells, answer } = question;
    const choices =
      question.kind === "mark" ? markChoices(question, language) : letterChoices(question, language);
    const said =
      answer === null ? "" : render(TEXTS.answered, language, { answer: answerText(question, language) });
    const values = { text, count: String(count), cells: cells.join(", "), choices, said };
    return render(TEXTS[question.kind], language, values);
  });
}

function markChoices(question: ImportQuestion & { readonly kind: "mark" }, language: Language): string {
  const name = `${question.column === null ? "" : ABSENT}${question.text}`;
  return question.choices
    .map((mark) => `--marks ${name}=${SHORT[mark]} (${ATTENDANCE_MARK_TEXTS[mark][language]})`)
    .join("; ");
}

function letterChoices(question: ImportQuestion & { readonly kind: "letters" }, language: Language): string {
  return question.choices
    .map(
      ({ encoding, text }) => `--letters ${encoding} (${LETTER_ENCODING_TEXTS[encoding][language]}: ${text})`,
    )
    .join("; ");
}

function answerText(question: ImportQuestion, language: Language): string {
  if (question.kind === "mark")
    return question.answer === null ? "" : ATTENDANCE_MARK_TEXTS[question.answer][language];
  return question.answer === null ? "" : LETTER_ENCODING_TEXTS[question.answer][language];
}
