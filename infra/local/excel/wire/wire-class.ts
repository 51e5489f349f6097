import type { WorkbookModel } from "../model/workbook.ts";
import type { Targets, WireKind, WireObject } from "./wire-object.ts";

/** What a member may ask of the host beside its own target. */
export interface HostLike {
  readonly model: WorkbookModel;
  /** Keeps an object for later requests. @returns its reference id. */
  keep(object: WireObject): string;
  /** Opens another workbook, as Excel.createWorkbook does. */
  openWorkbook(base64: string): void;
  closeWorkbook(save: boolean): void;
  subscribeEvent(type: number, targetId: string): void;
  unsubscribeEvent(type: number, targetId: string): void;
  /** `runtime.enableEvents` of this pane. */
  hearsEvents: boolean;
}

type Member<K extends WireKind, R> = (target: Targets[K], host: HostLike) => R;

/** How one of the proxies' classes is answered; names are the wire's, as "NumberFormat" and "GetRange". */
export interface WireClass<K extends WireKind> {
  /** How the proxy finds the object again; the answer to its instantiation, and part of each item. */
  readonly identify?: (target: Targets[K], host: HostLike) => Readonly<Record<string, unknown>>;
  /** Scalar properties. */
  readonly read?: Readonly<Record<string, Member<K, unknown>>>;
  readonly write?: Readonly<Record<string, (target: Targets[K], value: unknown, host: HostLike) => void>>;
  /** Properties that are objects; null is a null object. */
  readonly open?: Readonly<Record<string, Member<K, WireObject | null>>>;
  /** Methods: a WireObject or null where the proxy expects an object, else a plain value. */
  readonly call?: Readonly<
    Record<string, (target: Targets[K], args: readonly unknown[], host: HostLike) => unknown>
  >;
  readonly items?: Member<K, readonly WireObject[]>;
  /** getItem; throws ItemNotFound. */
  readonly item?: (target: Targets[K], key: unknown, host: HostLike) => WireObject;
}

export type WireClasses = { readonly [K in WireKind]: WireClass<K> };
