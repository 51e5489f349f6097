/** A line of this length fills half of a narrow pane. */
const LONGEST_LINE = 18;

/** A name in as many lines as it needs, cut between words: names that differ at their ends stay whole. */
export function labelLines(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || longer.length > LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
