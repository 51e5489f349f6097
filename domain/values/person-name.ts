import { editDistance } from "./edit-distance.ts";
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
