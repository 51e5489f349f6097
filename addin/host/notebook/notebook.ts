/**
 * Texts kept in the workbook as custom XML parts (decision 0006). A text has its own namespace and is split into as many parts
 * as its length requires. The parts of one write share a stamp, so that an interrupted write is noticed and the one before it
 * still counts.
 */
import { groupBy } from "../../../domain/values/group-by.ts";
import { MAX_BYTES } from "../excel/request-limits.ts";
import type { Remembered } from "./remembered.ts";
import type { Conversation } from "../excel/conversation.ts";

const NAMESPACE = "urn:quan-triet:notebook";
/** Ends a name that stands for all that begin so. */
const ANY = "*";
/** A character takes at most five bytes ("&amp;"), so a part stays below 256 KB whatever the text (rule S3). */
const PART_LENGTH = 50_000;

/** Texts that are being read: the known parts, together with the request for the list of parts. */
export class AskedNotes {
  readonly #parts: Excel.CustomXmlPartCollection;
  readonly #xmls: Map<string, OfficeExtension.ClientResult<string>>;
  readonly #names: readonly string[];
  readonly #remembered: Remembered;

  constructor(context: Conversation, remembered: Remembered, names: readonly string[]) {
    this.#remembered = remembered;
    this.#names = names;
    this.#parts = listParts(context);
    const known = [...(remembered.parts ?? [])].flatMap(([id, namespace]) =>
      this.#isWanted(namespace) ? [id] : [],
    );
    this.#xmls = new Map(known.map((id) => [id, this.#parts.getItemOrNullObject(id).getXml()]));
  }

  /** Call it after the sync. Requests parts that were not known, and tells whether another exchange is needed. */
  askRest(): boolean {
    this.#remembered.parts = ownParts(this.#parts);
    const rest = this.#parts.items.filter(
      ({ id, namespaceUri }) => this.#isWanted(namespaceUri) && !this.#xmls.has(id),
    );
    for (const part of rest) this.#xmls.set(part.id, part.getXml());
    return rest.length > 0;
  }

  /** The texts under these names; a name that ends with `*` stands for those that exist and begin so. */
  texts(names: readonly string[]): Readonly<Record<string, string | undefined>> {
    const kept = [...new Set(this.#remembered.parts?.values())].map(nameIn);
    const found = names.flatMap((name) =>
      name.endsWith(ANY) ? kept.filter((one) => one.startsWith(name.slice(0, -1))) : [name],
    );
    return Object.fromEntries(found.map((name) => [name, this.text(name)]));
  }

  #isWanted(namespace: string): boolean {
    return this.#names.some((name) =>
      name.endsWith(ANY)
        ? namespace.startsWith(namespaceOf(name.slice(0, -1)))
        : namespace === namespaceOf(name),
    );
  }

  /** "" when nothing is kept under the name; undefined when the text is incomplete. */
  text(name: string): string | undefined {
    const ids = this.#remembered.partsUnder(namespaceOf(name));
    const read = ids
      .map((id) => readPart(this.#xmls.get(id)?.value ?? ""))
      .filter((part) => part !== undefined);
    const writings = [...groupBy(read, (part) => String(part.stamp)).values()]
      .filter((writing) => new Set(writing.map((part) => part.place)).size === writing[0]?.of)
      .toSorted((left, right) => (right[0]?.stamp ?? 0) - (left[0]?.stamp ?? 0));
    const newest = writings[0]?.toSorted((left, right) => left.place - right.place);
    if (newest === undefined) return ids.length === 0 ? "" : undefined;
    return unescaped(newest.map((part) => part.text).join(""));
  }
}

/**
 * Adds the new parts before the old ones are removed, text by text in the given order; what is queued already goes out with the
 * first. This takes one exchange, and one more per 1.5 MB: the old parts are known from the last time. If another pane has
 * added a part since, it is removed in one more exchange.
 */
export async function writeNotes(
  context: Conversation,
  remembered: Remembered,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { customXmlParts } = context.workbook;
  if (remembered.parts === undefined) {
    const listed = listParts(context);
    await context.look();
    remembered.parts = ownParts(listed);
  }
  const known = remembered.parts;
  const namespaces = new Set(Object.keys(texts).map(namespaceOf));
  const stamp = remembered.nextStamp();
  const there = listParts(context);
  const added: Excel.CustomXmlPart[] = [];
  let bytes = 0;
  for (const [name, text] of Object.entries(texts)) {
    for (const xml of partsOf(name, text, stamp)) {
      const size = bytesOf(xml);
      if (bytes > 0 && bytes + size > MAX_BYTES) {
        await context.write();
        bytes = 0;
      }
      const part = customXmlParts.add(xml);
      part.load("id,namespaceUri");
      added.push(part);
      bytes += size;
    }
    for (const id of remembered.partsUnder(namespaceOf(name)))
      customXmlParts.getItemOrNullObject(id).delete();
  }
  // A new part alone does not make Excel ask whether to save.
  context.workbook.isDirty = true;
  await context.write();
  const others = [...ownParts(there)].filter(([, namespace]) => !namespaces.has(namespace));
  remembered.parts = new Map([...others, ...added.map((part) => [part.id, part.namespaceUri] as const)]);
  const strange = there.items.filter(
    ({ id, namespaceUri }) => namespaces.has(namespaceUri) && !known.has(id),
  );
  if (strange.length === 0) return;
  for (const { id } of strange) customXmlParts.getItemOrNullObject(id).delete();
  await context.write();
}

function listParts(context: Conversation): Excel.CustomXmlPartCollection {
  const parts = context.workbook.customXmlParts;
  parts.load("items/id,items/namespaceUri");
  return parts;
}

function ownParts({ items }: Excel.CustomXmlPartCollection): ReadonlyMap<string, string> {
  const own = items.filter(({ namespaceUri }) => namespaceUri.startsWith(NAMESPACE));
  return new Map(own.map(({ id, namespaceUri }) => [id, namespaceUri]));
}

/** The size in a request, which is JSON in UTF-8. */
function bytesOf(xml: string): number {
  return new TextEncoder().encode(JSON.stringify(xml)).length;
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

function nameIn(namespace: string): string {
  return decodeURIComponent(namespace.slice(NAMESPACE.length + 1));
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * XML cannot hold control characters or lone surrogates. Surrogate pairs are escaped too, because parts may be cut anywhere.
 */
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
