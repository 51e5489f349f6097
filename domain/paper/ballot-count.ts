/** What minutes of a count say once they are filled in; null where a number is left blank or is none. */
export interface BallotCount {
  readonly present: number | null;
  readonly handedOut: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
  /** The votes of each name, a number for each box. */
  readonly names: readonly { readonly name: string; readonly votes: readonly (number | null)[] }[];
}

export type CountFault =
  | { readonly code: "blank"; readonly what: keyof Omit<BallotCount, "names"> }
  | { readonly code: "handed-out" | "returned" | "sum" }
  | { readonly code: "name-blank" | "name-sum"; readonly name: string };

/**
 * Whether the numbers add up: no more ballots handed out than people present, none returned that was not handed out, valid and
 * invalid together what was returned, and no name with more votes than valid ballots.
 */
export function countFaultsOf(count: BallotCount): readonly CountFault[] {
  const { present, handedOut, returned, valid, invalid, names } = count;
  const heads = { present, handedOut, returned, valid, invalid };
  const blanks = (Object.keys(heads) as (keyof typeof heads)[]).filter((what) => heads[what] === null);
  const sums: readonly (readonly ["handed-out" | "returned" | "sum", boolean])[] = [
    ["handed-out", handedOut !== null && present !== null && handedOut > present],
    ["returned", returned !== null && handedOut !== null && returned > handedOut],
    ["sum", valid !== null && invalid !== null && returned !== null && valid + invalid !== returned],
  ];
  return [
    ...blanks.map((what): CountFault => ({ code: "blank", what })),
    ...sums.filter(([, isWrong]) => isWrong).map(([code]): CountFault => ({ code })),
    ...names.flatMap(({ name, votes }): CountFault[] => {
      if (votes.every((vote) => vote === null)) return [{ code: "name-blank", name }];
      const sum = votes.reduce<number>((total, vote) => total + (vote ?? 0), 0);
      return valid !== null && sum > valid ? [{ code: "name-sum", name }] : [];
    }),
  ];
}

/** Boxes of the minutes' table: the four levels, and none. */
const BOXES = 5;
const HEADS = {
  present: /có mặt:\s*(\d+)/i,
  handedOut: /phát ra:\s*(\d+)/i,
  returned: /thu về:\s*(\d+)/i,
  valid: /(?<!không )hợp lệ:\s*(\d+)/i,
  invalid: /không hợp lệ:\s*(\d+)/i,
} as const;

/** Reads the minutes as they come back: their text, and the rows of their tables. */
export function parseCount(text: string, rows: readonly (readonly string[])[]): BallotCount {
  const head = (of: keyof typeof HEADS): number | null => numberIn(HEADS[of].exec(text)?.[1] ?? "");
  return {
    present: head("present"),
    handedOut: head("handedOut"),
    returned: head("returned"),
    valid: head("valid"),
    invalid: head("invalid"),
    names: rows
      .filter((row) => row.length > BOXES && /^\d+$/.test((row[0] ?? "").trim()))
      .map((row) => ({ name: (row[1] ?? "").trim(), votes: row.slice(-BOXES).map(numberIn) })),
  };
}

function numberIn(text: string): number | null {
  const plain = text.trim();
  return /^\d+$/.test(plain) ? Number(plain) : null;
}
