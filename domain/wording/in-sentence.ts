/** A title or a period inside a sentence, with its first letter in lower case: "quý II". */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
