import { apiNotFound } from "../model/excel-error.ts";
import type { QueryInfo } from "./message.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { wireClasses } from "./wire-classes.ts";
import { isReferred, type WireKind, type WireObject } from "./wire-object.ts";

/** What is asked of an object: its own members, and what is asked of those that are objects. */
interface Wanted {
  all: boolean;
  readonly members: Map<string, Wanted>;
}

function nothing(): Wanted {
  return { all: false, members: new Map() };
}

function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function wanted(query: QueryInfo): Wanted {
  const root = nothing();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/$all`)];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    let at = root;
    for (const step of path.split("/").map((part) => part.trim())) {
      if (step === "$all" || step === "*") at.all = true;
      if (step === "" || step.startsWith("$") || step === "*") continue;
      const name = wireName(step);
      const next = at.members.get(name) ?? nothing();
      at.members.set(name, next);
      at = next;
    }
  }
  return root;
}

export function classOf(object: WireObject): WireClass<WireKind> {
  return wireClasses[object.kind] as unknown as WireClass<WireKind>;
}

function answer(object: WireObject, asked: Wanted, host: HostLike): Record<string, unknown> {
  const type = classOf(object);
  const { target } = object;
  const result: Record<string, unknown> = isReferred(object) ? {} : { ...type.identify?.(target, host) };
  const names = asked.all || asked.members.size === 0 ? Object.keys(type.read ?? {}) : [];
  for (const name of names) result[name] = type.read?.[name]?.(target, host);
  for (const [name, inner] of asked.members) {
    const read = type.read?.[name];
    const open = type.open?.[name];
    if (read !== undefined) result[name] = read(target, host);
    else if (open !== undefined) {
      const child = open(target, host);
      result[name] = child === null ? { _IsNull: true } : answerAny(child, inner, host);
    } else throw apiNotFound(`${object.kind}.${name}`);
  }
  return result;
}

function answerAny(object: WireObject, asked: Wanted, host: HostLike, query: QueryInfo = {}): unknown {
  const { items } = classOf(object);
  if (items === undefined) return answer(object, asked, host);
  const forItems = asked.members.get("Items") ?? { all: asked.all, members: itemMembers(object, asked) };
  const own = new Map([...asked.members].filter(([name]) => isOwn(object, name)));
  const whole = own.size > 0 || asked.all ? answer(object, { all: asked.all, members: own }, host) : {};
  const skip = query.Skip ?? 0;
  const chosen = items(object.target, host).slice(
    skip,
    query.Top === undefined ? undefined : skip + query.Top,
  );
  return { ...whole, _Items: chosen.map((item) => answerAny(item, forItems, host)) };
}

/** `collection.load("name")` asks it of every item. */
function isOwn(object: WireObject, name: string): boolean {
  return classOf(object).read?.[name] !== undefined;
}

function itemMembers(object: WireObject, asked: Wanted): Map<string, Wanted> {
  return new Map([...asked.members].filter(([name]) => name !== "Items" && !isOwn(object, name)));
}

/** The answer to `load`. */
export function loaded(object: WireObject, query: QueryInfo, host: HostLike): unknown {
  return answerAny(object, wanted(query), host, query);
}
