import { tidy } from "../values/fold.ts";

/**
 * Vietnamese text in the letters of an older encoding, read as Western European. TCVN3 (ABC, TCVN 5712:1993) gives each
 * letter a byte of its own; VNI writes a base letter and a second character for its marks; UTF-8 that was read as
 * windows-1252 shows two or three characters for a letter.
 */
export const LETTER_ENCODINGS = ["utf-8", "tcvn3", "vni"] as const;
export type LetterEncoding = (typeof LETTER_ENCODINGS)[number];

export type LetterRepair =
  | { readonly kind: "sound" }
  /** `suggestion` is what the text most likely says; it is shown, and applied where somebody names the encoding. */
  | { readonly kind: "garbled"; readonly suggestion: string | undefined };

/** @param text as the file has it: tidying would already lose letters of TCVN3 */
export function repairLetters(text: string): LetterRepair {
  const [likely] = likelyEncodings(text);
  if (likely !== undefined) return { kind: "garbled", suggestion: tidy(decodeLetters(text, likely)) };
  return LOST.test(text.normalize("NFC")) ? { kind: "garbled", suggestion: undefined } : { kind: "sound" };
}

/** The encodings that a text shows marks of, and in which it is Vietnamese, the likeliest first. */
export function likelyEncodings(text: string): readonly LetterEncoding[] {
  const plain = text.normalize("NFC");
  return LETTER_ENCODINGS.filter(
    (encoding) => MARKS_OF[encoding].test(plain) && isVietnamese(decodeLetters(plain, encoding)),
  );
}

/** A text whose letters are of the encoding; one that cannot be stays as it is. */
export function decodeLetters(text: string, encoding: LetterEncoding): string {
  const plain = text.normalize("NFC");
  return DECODERS[encoding](plain);
}

/** Letters that a program has replaced by "?" or U+FFFD, and marks of the older encodings that no name has. */
const LOST = /\p{L}[?\uFFFD]|[?\uFFFD]\p{L}|\uFFFD|[¡¢£¤¥¦§¨©«¬®µ¶·¸¹»¼½¾÷×]/u;

/** The characters of windows-1252 for the bytes from 0x80 to 0x9F; the bytes without one are kept as controls. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function byteOf(letter: string): number | undefined {
  const place = FROM_80.indexOf(letter);
  const code = letter.codePointAt(0) ?? 0;
  return place >= 0 ? 0x80 + place : code <= 0xff ? code : undefined;
}

/** Text whose UTF-8 bytes were read as windows-1252. */
function misreadUtf8(text: string): string {
  const bytes = Array.from(text, byteOf);
  if (bytes.some((byte) => byte === undefined)) return text;
  const escaped = bytes.map((byte) => `%${(byte ?? 0).toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(escaped);
  } catch {
    // The bytes are no UTF-8.
    return text;
  }
}

/** Letters of TCVN3 by their byte from 0xA1; "." stands for bytes without a letter. */
const TCVN3 =
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
/** Characters of TCVN3 that no Vietnamese text in Unicode has. */
const ONLY_TCVN3 = /[¡-¦§-®µ-¹»-¾ÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþ]/;

function fromTcvn3(text: string): string {
  return Array.from(text, (letter) => {
    const known = TCVN3[(letter.codePointAt(0) ?? 0) - 0xa1];
    return known === undefined || known === "." ? letter : known;
  }).join("");
}

const TONES = { grave: "\u0300", hook: "\u0309", tilde: "\u0303", acute: "\u0301", dot: "\u0323" };
const [CIRCUMFLEX, BREVE] = ["\u0302", "\u0306"];
/** The second characters of VNI as combining marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: TONES.acute,
  ø: TONES.grave,
  û: TONES.hook,
  õ: TONES.tilde,
  ï: TONES.dot,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + TONES.acute,
  à: CIRCUMFLEX + TONES.grave,
  å: CIRCUMFLEX + TONES.hook,
  ã: CIRCUMFLEX + TONES.tilde,
  ä: CIRCUMFLEX + TONES.dot,
  ê: BREVE,
  é: BREVE + TONES.acute,
  è: BREVE + TONES.grave,
  ú: BREVE + TONES.hook,
  ü: BREVE + TONES.tilde,
  ë: BREVE + TONES.dot,
};
/** Letters of VNI that stand alone. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  ö: "ư",
  ô: "ơ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
/** A pair that no syllable in Unicode has, or a letter that Vietnamese does not have. */
const ONLY_VNI = /[ae][ùøûõïâáàåãäêéèúüë]|[oyu][ùøûõïåãäâ]|ö[ùøûõï]|ô[ùøûõï]|[ñæî]/i;

function fromVni(text: string): string {
  return text
    .replaceAll(/([aeouyöô])([ùøûõïâáàåãäêéèúüë])/gi, (_, base: string, mark: string) => {
      const letter = inCase(base, VNI_LETTERS[base.toLowerCase()] ?? base.toLowerCase());
      return (letter + (VNI_MARKS[mark.toLowerCase()] ?? "")).normalize("NFC");
    })
    .replaceAll(/[ñöôæóòî]/gi, (letter) => inCase(letter, VNI_LETTERS[letter.toLowerCase()] ?? letter));
}

function inCase(like: string, letter: string): string {
  return like === like.toUpperCase() ? letter.toUpperCase() : letter;
}

const DECODERS: Readonly<Record<LetterEncoding, (text: string) => string>> = {
  "utf-8": misreadUtf8,
  tcvn3: fromTcvn3,
  vni: fromVni,
};
/** Without one of them a text is no witness of the encoding. */
const MARKS_OF: Readonly<Record<LetterEncoding, RegExp>> = {
  "utf-8": /[ÃÄÆ]|á[º»]/u,
  tcvn3: ONLY_TCVN3,
  vni: ONLY_VNI,
};

/** Vowels before a final consonant or none, and those that end a syllable. */
const CLOSED = "iê|yê|uô|ươ|uyê|oa|oă|oe|uâ|uê|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y";
const OPEN =
  "iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|uya|ia|ua|ưa|uơ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu";
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:(?:${CLOSED})(?:ch|ng|nh|[cmnpt])?|${OPEN})$`,
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether every word is a syllable of Vietnamese with at most one tone. */
function isVietnamese(text: string): boolean {
  const words = tidy(text)
    .toLowerCase()
    .split(/[\s.,/()'’:-]+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.every((word) => {
    const decomposed = word.normalize("NFD");
    const bare = decomposed.replaceAll(TONE, "").normalize("NFC");
    return (decomposed.match(TONE) ?? []).length <= 1 && SYLLABLE.test(bare);
  });
}
