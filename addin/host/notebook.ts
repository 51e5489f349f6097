/**
 * Texts that travel with the workbook, as custom XML parts (decision 0006). A text has its own namespace and stands in
 * as many parts as its length asks for; the parts of one writing share a stamp, so that a writing that was cut short is
 * seen and the one before it still holds.
 */
import { groupBy } from "../../domain/score/group-by.ts";
import { MAX_BYTES } from "./blocks.ts";

const NAMESPACE = "urn:quan-triet:notebook";
/** At most five bytes a character ("&amp;"): a part stays below 256 KB whatever the text (rule S3). */
const PART_LENGTH = 50_000;

interface FoundNote {
  readonly name: string;
  readonly parts: Excel.CustomXmlPartScopedCollection;
}

interface OpenNote {
  readonly name: string;
  readonly parts: readonly OfficeExtension.ClientResult<string>[];
}

/** The first of two round trips; call `openNotes` after the sync. */
export function findNotes(context: Excel.RequestContext, names: readonly string[]): readonly FoundNote[] {
  return names.map((name) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespaceOf(name));
    parts.load("items/id");
    return { name, parts };
  });
}

/** The second; `noteText` has the texts after the sync. */
export function openNotes(found: readonly FoundNote[]): readonly OpenNote[] {
  return found.map(({ name, parts }) => ({ name, parts: parts.items.map((part) => part.getXml()) }));
}

/** "" when nothing is kept under the name, undefined when nothing whole is. */
export function noteText(notes: readonly OpenNote[], name: string): string | undefined {
  const parts = notes.find((note) => note.name === name)?.parts ?? [];
  const read = parts.map((part) => readPart(part.value)).filter((part) => part !== undefined);
  const writings = [...groupBy(read, (part) => String(part.stamp)).values()]
    .filter((writing) => new Set(writing.map((part) => part.place)).size === writing[0]?.of)
    .toSorted((left, right) => (right[0]?.stamp ?? 0) - (left[0]?.stamp ?? 0));
  const newest = writings[0]?.toSorted((left, right) => left.place - right.place);
  if (newest === undefined) return parts.length === 0 ? "" : undefined;
  return unescaped(newest.map((part) => part.text).join(""));
}

/** Adds the new parts before the old ones go, text by text in the order given. */
export async function writeNotes(
  context: Excel.RequestContext,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const found = findNotes(context, Object.keys(texts));
  await context.sync();
  const stamp = Date.now();
  let bytes = 0;
  for (const { name, parts } of found) {
    for (const xml of partsOf(name, texts[name] ?? "", stamp)) {
      if (bytes > 0 && bytes + xml.length * 3 > MAX_BYTES) {
        await context.sync();
        bytes = 0;
      }
      context.workbook.customXmlParts.add(xml);
      bytes += xml.length * 3;
    }
    for (const part of parts.items) part.delete();
  }
  // A part alone does not make Excel ask whether to save.
  context.workbook.isDirty = true;
  await context.sync();
}

function partsOf(name: string, text: string, stamp: number): readonly string[] {
  const whole = escaped(text);
  const count = Math.ceil(whole.length / PART_LENGTH);
  return Array.from({ length: count }, (_, place) => {
    const content = xmlText(whole.slice(place * PART_LENGTH, (place + 1) * PART_LENGTH));
    return `<note xmlns="${namespaceOf(name)}" stamp="${stamp}" place="${place}" of="${count}">${content}</note>`;
  });
}

interface Part {
  readonly stamp: number;
  readonly place: number;
  readonly of: number;
  readonly text: string;
}

function readPart(xml: string): Part | undefined {
  const [, attributes = "", content] = /<note\b([^>]*)>([^<]*)<\/note>/.exec(xml) ?? [];
  if (content === undefined) return undefined;
  const number = (name: string): number =>
    Number(new RegExp(`\\b${name}=["'](\\d+)["']`).exec(attributes)?.[1] ?? Number.NaN);
  const text = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return { stamp: number("stamp"), place: number("place"), of: number("of"), text };
}

function namespaceOf(name: string): string {
  return `${NAMESPACE}:${encodeURIComponent(name)}`;
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** XML has no place for control characters and halves of pairs; whole pairs are named too, since parts are cut anywhere. */
function escaped(text: string): string {
  return text.replaceAll(
    // eslint-disable-next-line no-control-regex
    /[\\\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function unescaped(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
