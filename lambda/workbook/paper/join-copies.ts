import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const BODY = "word/document.xml";
const OPEN = "<w:body>";
const CLOSE = "</w:body>";
const SECTION = "<w:sectPr";

/**
 * Word files that one template gave, as one file in which each begins a section of its own: the headers, styles and numbers
 * that the bodies refer to are those of the template, and so the same for all.
 */
export function joinCopies(files: readonly Uint8Array[]): Uint8Array {
  const [first] = files;
  if (first === undefined) throw new Error("there are no copies");
  const parts = unzipSync(first);
  const bodies = files.map((file) =>
    bodyOf(strFromU8(unzipSync(file, { filter: ({ name }) => name === BODY })[BODY] ?? new Uint8Array())),
  );
  const text = strFromU8(parts[BODY] ?? new Uint8Array());
  const joined = bodies.map(({ content, section }, index) =>
    index === bodies.length - 1 ? content + section : `${content}<w:p><w:pPr>${section}</w:pPr></w:p>`,
  );
  const whole =
    text.slice(0, text.indexOf(OPEN) + OPEN.length) + joined.join("") + text.slice(text.lastIndexOf(CLOSE));
  return zipSync({ ...parts, [BODY]: strToU8(whole) });
}

const FOR_A_BODY: ReadonlySet<string> = new Set([
  "[Content_Types].xml",
  BODY,
  "word/_rels/document.xml.rels",
]);

/** A template without headers, styles and pictures: of every copy but the first the body alone is needed, and is filled faster. */
export function bodyAlone(template: Uint8Array): Uint8Array {
  return zipSync(unzipSync(template, { filter: ({ name }) => FOR_A_BODY.has(name) }), { level: 0 });
}

/** What stands in a body, and the section that ends it. */
function bodyOf(text: string): { readonly content: string; readonly section: string } {
  const body = text.slice(text.indexOf(OPEN) + OPEN.length, text.lastIndexOf(CLOSE));
  const at = body.lastIndexOf(SECTION);
  return at === -1 ? { content: body, section: "" } : { content: body.slice(0, at), section: body.slice(at) };
}
