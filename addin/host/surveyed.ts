/** Work on our tables that is sent together with the survey, on the assumption that they have not moved (rule S25). */
import { type Conversation, isTooLarge } from "./run-batch.ts";
import type { Remembered } from "./remembered.ts";
import { answerSurvey, askSurvey, type Stand, type Survey, survey } from "./survey.ts";

/** The tables have moved, so their reading is useless; nothing was written. */
class StandsOtherwise extends Error {}

export interface Surveyed<T> {
  readonly found: Survey;
  readonly done: T;
}

/**
 * @param act works on the assumed tables. What it queues before its first `sync` only reads, and it is started again when the
 * tables turn out to have moved.
 * @param names texts of the notebook to read in the same exchange
 */
export async function surveyed<T>(
  context: Conversation,
  remembered: Remembered,
  act: (stands: readonly Stand[], sync: () => Promise<void>) => Promise<T>,
  names: readonly string[] = [],
): Promise<Surveyed<T>> {
  const guess = standsAgain(context, remembered.stands);
  const asked = guess.length === 0 ? undefined : askSurvey(context, remembered, names);
  let answer: Survey | undefined;
  const sync = async (): Promise<void> => {
    if (asked === undefined || answer !== undefined) return context.sync();
    try {
      await context.sync();
    } catch (error) {
      throw isTooLarge(error) ? new StandsOtherwise() : error;
    }
    answer = await answerSurvey(context, remembered, asked);
    if (shapeOf(answer.stands) !== shapeOf(guess)) throw new StandsOtherwise();
    return undefined;
  };
  if (asked !== undefined) {
    try {
      const done = await act(guess, sync);
      if (answer === undefined) await sync();
      if (answer !== undefined) return { found: answer, done };
    } catch (error) {
      if (!(error instanceof StandsOtherwise)) throw error;
    }
  }
  const found = answer ?? (await survey(context, remembered, names));
  return { found, done: await act(found.stands, () => context.sync()) };
}

function standsAgain(context: Conversation, stands: readonly Stand[]): readonly Stand[] {
  const { tables, worksheets } = context.workbook;
  return stands.map((stand) => ({
    ...stand,
    table: tables.getItemOrNullObject(stand.tableId),
    sheet: worksheets.getItemOrNullObject(stand.sheetId),
  }));
}

function shapeOf(stands: readonly Stand[]): string {
  return JSON.stringify(
    stands.map(({ table: _table, sheet: _sheet, writing: _writing, offsets, ...plain }) => [
      plain,
      [...offsets],
    ]),
  );
}
