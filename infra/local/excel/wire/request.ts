import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from "../model/excel-error.ts";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./message.ts";
import { classOf, loaded } from "./query.ts";
import type { HostLike } from "./wire-class.ts";
import { isReferred, wire, WireObject } from "./wire-object.ts";

/**
 * Of the members that this host answers, those that Excel for Windows has no undo for; XML parts are told apart by their
 * switch. Source: office-js-docs-pr, excel/excel-add-ins-undo-capabilities.md.
 */
const WITHOUT_UNDO: ReadonlySet<string> = new Set([
  "Workbook.Close",
  "Workbook.Save",
  "WorkbookProtection.Protect",
  "WorkbookProtection.Unprotect",
  "Worksheet.Copy",
  "Worksheet.Delete",
  "Worksheet.Name",
  "Worksheet.Position",
  "Worksheet.Visibility",
  "WorksheetProtection.Protect",
  "WorksheetProtection.Unprotect",
]);

const READING = /^(?:Get|_)/;

export interface References {
  get(id: string): WireObject | undefined;
  drop(id: string): void;
}

/** Carries out one request in its order. What is done before an error stays done; nothing after it is. */
export class Request {
  readonly #body: RequestBody;
  readonly #host: HostLike;
  readonly #references: References;
  readonly #objects = new Map<number, WireObject | null>();
  /** Of ranges these alone get a reference: the proxies ask for the object once more after asking to keep it. */
  readonly #kept = new Set<number>();

  constructor(body: RequestBody, host: HostLike, references: References) {
    this.#body = body;
    this.#host = host;
    this.#references = references;
  }

  run(): ResponseBody {
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [ActionIndex, action] of this.#body.Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.#act(action) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const Location = error.location ?? this.#place(action);
        return { Results, Error: { Code: error.code, Message: error.message, Location, ActionIndex } };
      }
    }
    return { Results };
  }

  #act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#object(action.ObjectPathId);
    if (object === null) return null;
    const { target } = object;
    const type = classOf(object);
    switch (action.ActionType) {
      case ACTION.instantiate:
        if (isReferred(object) && !this.#kept.has(action.ObjectPathId)) return {};
        return type.identify?.(target, this.#host) ?? {};
      case ACTION.query:
        return loaded(object, action.QueryInfo ?? {}, this.#host);
      case ACTION.method:
        if (action.Name === "_KeepReference") {
          this.#kept.add(action.ObjectPathId);
          return null;
        }
        return this.#call(object, action.Name, action.ArgumentInfo);
      case ACTION.setProperty: {
        const write = type.write?.[action.Name];
        if (write === undefined) throw apiNotFound(`${object.kind}.${action.Name}`);
        const [value] = this.#arguments(action.ArgumentInfo);
        this.#recorded(object, action.Name, () => write(target, value, this.#host));
        return null;
      }
      default:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  #call(object: WireObject, name: string, info: ArgumentInfo | undefined): unknown {
    const call = classOf(object).call?.[name];
    if (call === undefined) throw apiNotFound(`${object.kind}.${name}`);
    if (name === "_RemoveReference") this.#references.drop(String(info?.Arguments?.[0]));
    const given = this.#arguments(info);
    return this.#recorded(object, name, () => call(object.target, given, this.#host));
  }

  /** Each call is an entry of the undo stack, unless Excel has no undo for it. */
  #recorded<T>({ kind }: WireObject, name: string, act: () => T): T {
    const { history, switches } = this.#host.model;
    const isOfParts = kind.startsWith("CustomXmlPart");
    const hasUndo = isOfParts ? switches.has("undoWithParts") : !WITHOUT_UNDO.has(`${kind}.${name}`);
    return hasUndo || READING.test(name) ? history.step(act) : history.unrecorded(act);
  }

  #object(pathId: number): WireObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[String(pathId)];
    if (path === undefined) throw invalidArgument();
    const found = this.#resolve(path);
    this.#objects.set(pathId, found);
    return found;
  }

  #resolve(path: ObjectPath): WireObject | null {
    if (path.ObjectPathType === PATH.global) return wire("Workbook", this.#host.model);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.#references.get(path.Name);
      if (kept === undefined) throw itemNotFound();
      return kept;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const type = classOf(parent);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const open = type.open?.[path.Name];
        if (open === undefined) throw apiNotFound(`${parent.kind}.${path.Name}`);
        return open(parent.target, this.#host);
      }
      case PATH.indexer: {
        if (type.item === undefined) throw apiNotFound(`${parent.kind}.GetItem`);
        return type.item(parent.target, this.#arguments(path.ArgumentInfo)[0], this.#host);
      }
      case PATH.method: {
        const made = this.#call(parent, path.Name, path.ArgumentInfo);
        if (made !== null && !(made instanceof WireObject)) throw apiNotFound(`${parent.kind}.${path.Name}`);
        return made;
      }
      default:
        throw apiNotFound(path.Name);
    }
  }

  /** The arguments, with objects in the place of their paths. */
  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.#objectsIn(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  #objectsIn(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const id = ids[index];
      if (Array.isArray(id)) return this.#objectsIn(value as unknown[], id);
      if (typeof id === "number" && id !== 0) return this.#object(id);
      return Array.isArray(value) ? value : this.#plain(value);
    });
  }

  #plain(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.#object(Number(value["_ObjectPathId"]));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, Array.isArray(inner) ? inner : this.#plain(inner)]),
    );
  }

  /** "Range.values" for a property, "Worksheet.getRange" for the method that made the object or failed. */
  #place(action: Action): string {
    const path = this.#body.ObjectPaths[String(action.ObjectPathId)];
    const name = action.ActionType === ACTION.instantiate ? (path?.Name ?? "") : action.Name;
    const known = this.#objects.get(
      action.ActionType === ACTION.instantiate ? (path?.ParentObjectPathId ?? 0) : action.ObjectPathId,
    );
    const member =
      path?.ObjectPathType === PATH.indexer && action.ActionType === ACTION.instantiate ? "getItem" : name;
    return `${known?.kind ?? "Workbook"}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }
}
