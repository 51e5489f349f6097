import { fold, tidy } from "./fold.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const ADDRESS = /^(?:đ\s*[/.]\s*c|đc|đồng chí|bà)(?:[\s.:]+|$)/iu;
/** "Ông" is a family name too, so it is a form of address only before a whole name: "Ông Văn Tùng" keeps it. */
const MISTER = /^ông(?::\s*|\s+(?!văn\s|thị\s)(?=\S+\s+\S+\s+\S))/iu;
const NUMBER = /^\d{1,3}\s*[.)]\s*/;

/** A name without the numbers and titles of lists: "1. Đ/c Lê Văn An" -> "Lê Văn An". */
export function bareName(text: string): string {
  return tidy(text).replace(NUMBER, "").replace(ADDRESS, "").replace(MISTER, "");
}

/**
 * A key that is equal for two spellings of one name: case, blanks, Unicode form and the place of the tone mark ("Hoà",
 * "Hòa") do not matter; every diacritic does, because Hùng, Hưng and Hứng are three people.
 */
export function nameKey(name: string): string {
  return tidy(name)
    .normalize("NFD")
    .toLowerCase()
    .split(" ")
    .map((word) => word.replaceAll(TONES, "") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}

/**
 * At most three similar names, nearest first: equal without diacritics, or at most two letters different. Suggestions
 * are shown and never applied.
 */
export function similarNames<Named extends { readonly fullName: string }>(
  name: string,
  among: readonly Named[],
): readonly Named[] {
  const wanted = fold(name);
  return among
    .map((item) => ({ item, distance: editDistance(wanted, fold(item.fullName)) }))
    .filter(({ distance }) => distance <= 2)
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, 3)
    .map(({ item }) => item);
}

/** Letters to insert, delete or replace to turn one text into the other. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
