import { dirname, posix } from "node:path";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { isOle, isZip } from "./signature.ts";
import { decoderOf, PACKAGE, walkXml } from "./xml.ts";
import { openZip, type ZipArchive } from "./zip-archive.ts";

/** A relationship of a part. `type` is the last word of the type's URI, since the strict format has other URIs. */
export interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The stream that holds an encrypted document inside an OLE file. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
/** Types of relationships to content that another program opens inside the sheet. */
const EMBEDDED = /^(oleObject|package|control|activeXControlBinary)$/i;
const START_OF_PAGE = /^\s*<(!doctype|html|head|body|meta|table|\?xml)/i;

/**
 * Opens the archive of an uploaded Office document (.xlsx, .docx). The file is untrusted: dangerous content is refused
 * before any content is parsed, and everything else is limited.
 * @throws RefusedWorkbook
 */
export function openPackage(file: Buffer): ZipArchive {
  refuseByContent(file);
  const archive = openZip(file);
  refuseByParts(archive);
  refuseByContentTypes(archive);
  const totals = { elements: 0, bytes: 0 };
  for (const name of archive.names) {
    if (/(^|\/)_rels\/[^/]*\.rels$/i.test(name)) refuseByRelations(archive, name, totals);
  }
  return archive;
}

/** The relationships of a part, or of the whole package for "", by id. External links are left out. */
export function relationsOf(archive: ZipArchive, path: string): ReadonlyMap<string, Relation> {
  const folder = path === "" ? "" : dirname(path);
  const relations = new Map<string, Relation>();
  const part = posix.join(folder, "_rels", `${posix.basename(path)}.rels`);
  walkRelations(archive, part, { elements: 0, bytes: 0 }, (relation) => {
    if (relation.external) return;
    const { id, type, target } = relation;
    const full = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    relations.set(id, { type, path: full });
  });
  return relations;
}

function refuseByContent(file: Buffer): void {
  if (file.length === 0) throw new RefusedWorkbook("empty");
  if (file.length > LIMITS.fileBytes) throw new RefusedWorkbook("too-large");
  if (isOle(file)) {
    throw new RefusedWorkbook(file.includes(ENCRYPTED_PACKAGE) ? "encrypted" : "old-format");
  }
  if (isZip(file)) return;
  // Excel saves "Unicode Text" and web pages in UTF-16.
  const start = decoderOf(file).decode(file.subarray(0, 1024));
  if (start.startsWith("%PDF-")) throw new RefusedWorkbook("pdf");
  if (START_OF_PAGE.test(start)) throw new RefusedWorkbook("web-page");
  throw new RefusedWorkbook(
    /[^\P{Cc}\t\r\n]|\uFFFD/u.test(start.slice(0, -4)) ? "not-a-workbook" : "plain-text",
  );
}

function refuseByParts(archive: ZipArchive): void {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/(^|\/)vbaProject[^/]*\.bin$|\/macrosheets\//i)) throw new RefusedWorkbook("macros");
  if (has(/\/externalLinks\//i)) throw new RefusedWorkbook("external-links");
  if (has(/\/(connections\.xml$|queryTables\/)/i)) throw new RefusedWorkbook("connections");
  if (has(/\/(embeddings|activeX)\//i)) throw new RefusedWorkbook("embedded-objects");
  if (has(/\/workbook\.bin$/i)) throw new RefusedWorkbook("binary-format");
  if (has(/^content\.xml$/i)) throw new RefusedWorkbook("open-document");
}

/** Checks the declared content types, since a part may have any name. */
function refuseByContentTypes(archive: ZipArchive): void {
  const part = archive.part("[Content_Types].xml");
  if (part === undefined) return;
  const extensions = new Set(archive.names.map(extensionOf));
  walkXml(part, PACKAGE, {
    open: (_name, { ContentType: type = "", Extension: extension }) => {
      // SheetJS declares every content type, so a declaration counts only where a part uses it.
      if (extension !== undefined && !extensions.has(extension.toLowerCase())) return;
      if (/vbaProject|macroEnabled|macrosheet/i.test(type)) throw new RefusedWorkbook("macros");
      if (/externalLink\+xml/i.test(type)) throw new RefusedWorkbook("external-links");
      if (/(connections|queryTable)\+xml/i.test(type)) throw new RefusedWorkbook("connections");
      if (/oleObject|activeX/i.test(type)) throw new RefusedWorkbook("embedded-objects");
      if (/sheet\.binary/i.test(type)) throw new RefusedWorkbook("binary-format");
    },
  });
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/**
 * The link of a document to its template (ECMA-376 17.15.1.6), which is allowed: it gives Word its styles and adds
 * nothing to the text.
 */
const TEMPLATE_LINKS = "word/_rels/settings.xml.rels";

/** Refuses external links that a program follows by itself; a hyperlink is followed only when a user clicks it. */
function refuseByRelations(archive: ZipArchive, name: string, totals: RelationTotals): void {
  walkRelations(archive, name, totals, ({ type, external }) => {
    if (/^vbaProject|macrosheet/i.test(type)) throw new RefusedWorkbook("macros");
    const isTemplate = name === TEMPLATE_LINKS && type === "attachedTemplate";
    if (/^externalLink/i.test(type) || (external && type !== "hyperlink" && !isTemplate))
      throw new RefusedWorkbook("external-links");
    if (/^(connections|queryTable)$/i.test(type)) throw new RefusedWorkbook("connections");
    if (EMBEDDED.test(type)) throw new RefusedWorkbook("embedded-objects");
  });
}

interface WrittenRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The running totals of all relationship parts, since the limits are those of the package. */
interface RelationTotals {
  elements: number;
  bytes: number;
}

function walkRelations(
  archive: ZipArchive,
  name: string,
  totals: RelationTotals,
  take: (relation: WrittenRelation) => void,
): void {
  const part = archive.part(name);
  if (part === undefined) return;
  totals.bytes += part.length;
  if (totals.bytes > LIMITS.relationBytes) throw new RefusedWorkbook("unpacks-too-large");
  walkXml(part, PACKAGE, {
    open: (tag, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
      totals.elements += 1;
      if (totals.elements > LIMITS.relations) throw new RefusedWorkbook("too-many-parts");
      if (tag !== "Relationship") return;
      take({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target,
        external: /^external$/i.test(mode ?? ""),
      });
    },
  });
}
