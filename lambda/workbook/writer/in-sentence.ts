/** A title or a period as it is written within a sentence: only its first letter becomes small, as in "quý II". */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
