import { type Reminder, reminderText } from "../board/reminder.ts";
import type { DueItem } from "../protocol/dues.ts";
import { SENDING_TEXTS } from "../texts/service/sendings.ts";
import { render } from "../values/bilingual.ts";
import type { Day } from "../values/day.ts";
import { formatDay } from "../values/day.ts";

const BOTH = ["vi", "en"] as const;

export interface Letter {
  readonly subject: string;
  /** Vietnamese, then English. */
  readonly text: string;
}

/** The letter to those who keep a unit's register: what is missing, counted by matter and day, without anybody's name. */
export function unitLetter(
  reminder: Reminder,
  items: { readonly vi: readonly DueItem[]; readonly en: readonly DueItem[] },
): Letter {
  const { unit } = reminder;
  return {
    subject: render(SENDING_TEXTS.subject, "vi", { unit, count: String(items.vi.length) }),
    text: BOTH.map((language) => reminderText(reminder, items[language], language, "counted")).join(
      "\n\n---\n\n",
    ),
  };
}

/** The message to the office's channel: which units owe how much. */
export function officeMessage(
  day: Day,
  units: readonly { readonly name: string; readonly count: number }[],
): string {
  return BOTH.map((language) =>
    [
      render(SENDING_TEXTS.head, language, { day: formatDay(day) }),
      ...units.map(({ name, count }) =>
        render(SENDING_TEXTS.unit, language, { unit: name, count: String(count) }),
      ),
    ].join("\n"),
  ).join("\n\n---\n\n");
}
