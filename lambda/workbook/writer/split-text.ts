/**
 * Splits a text into pieces of at most `max` characters, if possible after a line, a list item or a word. The pieces
 * joined by single blanks give the text again, except for the kind of blanks at the cuts.
 */
export function splitText(text: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const head = rest.slice(0, max);
    const cut = [head.lastIndexOf("\n"), head.lastIndexOf(", ") + 1, head.lastIndexOf(" ")].find(
      (at) => at > max / 2,
    );
    const end = cut ?? wholeCharacters(head);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== "") pieces.push(rest);
  return pieces;
}

/** The length of the text without a lone high surrogate at its end. */
function wholeCharacters(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
