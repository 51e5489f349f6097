import type * as z from "zod";
import type { Movement } from "../../../domain/protocol/year/movements.ts";
import { MOVEMENT_TEXTS as TEXTS } from "../../../domain/texts/office/movement-page.ts";
import type { Bilingual, Language } from "../../../domain/values/bilingual.ts";
import type { Day } from "../../../domain/values/day.ts";
import { tidy } from "../../../domain/values/fold.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { liveRows, type OfficeState } from "../state/office-state.ts";

export type MovementKind = Movement["kind"];
export const MOVEMENT_KINDS = Object.keys(TEXTS.kinds) as readonly MovementKind[];

/** The fields of the page; a tick is a field of its own, by what it ticks. */
export const MOVE = {
  kind: "move-kind",
  day: "move-day",
  reason: "move-reason",
  fullName: "move-name",
  birth: "move-birth",
  card: "move-card",
  category: "move-category",
  position: "move-position",
  unit: "move-unit",
  role: "move-role",
  unrated: "move-unrated",
  another: "move-another",
  person: "move-person",
  to: "move-to",
  newName: "move-new-name",
  head: "move-head",
  people: "move-people",
  units: "move-units",
  leaders: "move-leaders",
} as const;

/** A person or unit that is ticked among others. */
export function tickField(list: "people" | "units" | "leaders", key: string): string {
  return `${MOVE[list]}-${key}`;
}

/** The field of the page for a field of the movement. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  day: MOVE.day,
  fullName: MOVE.fullName,
  unit: MOVE.unit,
  from: MOVE.unit,
  person: MOVE.person,
  to: MOVE.to,
  into: MOVE.to,
  name: MOVE.newName,
  head: MOVE.head,
};

export function chosenKind({ typed }: Pick<OfficeState, "typed">): MovementKind {
  return MOVEMENT_KINDS.find((kind) => kind === typed[MOVE.kind]) ?? "join";
}

export type TypedMovement =
  | { readonly ok: true; readonly movement: z.input<typeof Movement> }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/** The typed movement; what is missing or unclear is told at its field. */
export function parseMovement(office: OfficeState, language: Language): TypedMovement {
  const faults: Record<string, string> = {};
  const fault = (field: string, { [language]: why }: Bilingual): void => {
    faults[field] ??= why;
  };
  const text = (field: string): string => tidy(office.typed[field] ?? "");
  const needed = (field: string): string => {
    if (text(field) === "") fault(field, TEXTS.required);
    return text(field);
  };
  const dayIn = (field: string, words: string, why: Bilingual): Day | undefined => {
    const parsed = parseDayText(words);
    if (parsed.kind === "day") return parsed.day;
    fault(field, why);
    return undefined;
  };
  const ticked = (list: "people" | "units" | "leaders", form: "people" | "units"): string[] =>
    liveRows(office, form)
      .map(({ key }) => String(key))
      .filter((key) => text(tickField(list, key)) !== "");
  const someTicked = (list: "people" | "units"): string[] => {
    const keys = ticked(list, list);
    if (keys.length === 0) fault(MOVE[list], TEXTS.required);
    return keys;
  };

  const day = dayIn(MOVE.day, needed(MOVE.day), TEXTS.badDay) ?? "";
  const common = { day, reason: needed(MOVE.reason) };
  const head = text(MOVE.head) === "" ? {} : { head: text(MOVE.head) };
  const leadership = { ...head, leaders: ticked("leaders", "people") };
  const movement = ((): z.input<typeof Movement> => {
    const kind = chosenKind(office);
    switch (kind) {
      case "join": {
        const [birth, position, card] = [text(MOVE.birth), text(MOVE.position), text(MOVE.card)];
        const isYear = /^\d{4}$/.test(birth);
        const birthDate = birth === "" || isYear ? undefined : dayIn(MOVE.birth, birth, TEXTS.badBirth);
        const role = text(MOVE.role);
        return {
          ...common,
          kind,
          unit: needed(MOVE.unit),
          fullName: needed(MOVE.fullName),
          category: text(MOVE.category) || "cong-chuc",
          role: role === "head" || role === "leader" ? role : "member",
          rated: text(MOVE.unrated) === "",
          isAnother: text(MOVE.another) !== "",
          ...(isYear && { birthYear: Number(birth) }),
          ...(birthDate !== undefined && { birthDate }),
          ...(position !== "" && { position }),
          ...(card !== "" && { card }),
        };
      }
      case "leave":
        return { ...common, kind, person: needed(MOVE.person) };
      case "transfer":
        return {
          ...common,
          kind,
          from: needed(MOVE.unit),
          to: needed(MOVE.to),
          people: someTicked("people"),
        };
      case "split":
        return {
          ...common,
          ...head,
          kind,
          unit: needed(MOVE.unit),
          name: needed(MOVE.newName),
          people: someTicked("people"),
        };
      case "merge": {
        const into = text(MOVE.to);
        const target = into === "" ? { name: needed(MOVE.newName) } : { into };
        return { ...common, ...head, ...target, kind, units: someTicked("units") };
      }
      case "term-end":
        return { ...common, ...leadership, kind, unit: needed(MOVE.unit) };
    }
  })();
  return Object.keys(faults).length === 0 ? { ok: true, movement } : { ok: false, faults };
}
