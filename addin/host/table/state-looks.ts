import type { LineState, RowState } from "../../sync/ports/workbook-port.ts";

interface StateLook {
  /** Precedes the text, so that nothing depends on colour alone; a character that every font of Excel has. */
  readonly mark: string;
  readonly fill: string;
  readonly font: string;
}

/** From mildest to gravest: when a line has several states, the gravest marks it. */
export const STATE_LOOKS: Readonly<Record<RowState, StateLook>> = {
  clean: { mark: "", fill: "", font: "" },
  settled: { mark: "", fill: "", font: "" },
  saved: { mark: "√", fill: "#E2F0D9", font: "#375623" },
  merged: { mark: "↔", fill: "#DDEBF7", font: "#1F4E78" },
  changed: { mark: "•", fill: "#FFF2CC", font: "#7F6000" },
  sending: { mark: "↑", fill: "#DDEBF7", font: "#1F4E78" },
  locked: { mark: "■", fill: "#E7E6E6", font: "#3A3838" },
  forbidden: { mark: "○", fill: "#FCE4D6", font: "#843C0C" },
  invalid: { mark: "×", fill: "#FCE4D6", font: "#843C0C" },
  conflict: { mark: "≠", fill: "#F8CBAD", font: "#843C0C" },
};

const GRAVITY = Object.keys(STATE_LOOKS) as readonly RowState[];

/** The text of a line's status cell, the gravest state first. A line of a matrix has a state for every session. */
export function statusText(states: readonly LineState[]): string {
  const told = states
    .filter(({ state, text }) => STATE_LOOKS[state].mark !== "" || text !== "")
    .toSorted((left, right) => GRAVITY.indexOf(right.state) - GRAVITY.indexOf(left.state));
  const [gravest] = told;
  if (gravest === undefined) return "";
  const texts = [...new Set(told.map(({ text }) => text))].filter((text) => text !== "");
  return `${STATE_LOOKS[gravest.state].mark} ${texts.join("; ")}`.trim();
}

const TOLD: readonly RowState[] = ["saved", "merged"];

/** Whether the text of a status cell asks something of the clerk: it does not only say that the row was stored. */
export function isAsking(text: string): boolean {
  return text !== "" && !TOLD.some((state) => text.startsWith(STATE_LOOKS[state].mark));
}
