import type { WireClass } from "../wire-class.ts";
import type { Targets, WireKind } from "../wire-object.ts";

/**
 * The only events that this host tells; listening to any other is refused. The numbers by which the proxies know the events
 * of sheets and tables (@microsoft/office-js 1.1.110).
 */
export const EVENT = {
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  protectionChanged: 24,
} as const;

const REGISTRATIONS: Readonly<Record<string, number>> = {
  ActivatedEvent: EVENT.activated,
  AddedEvent: EVENT.added,
  DataChangedEvent: EVENT.changed,
  DeactivatedEvent: EVENT.deactivated,
  DeletedEvent: EVENT.deleted,
  FormatChangedEvent: EVENT.formatChanged,
  ProtectionChangedEvent: EVENT.protectionChanged,
  RowSortedEvent: EVENT.rowSorted,
  SelectionChangedEvent: EVENT.selectionChanged,
};

type Calls<K extends WireKind> = NonNullable<WireClass<K>["call"]>;

export function registration<K extends WireKind>(
  name: string,
  type: number,
  targetId: (target: Targets[K]) => string,
): Calls<K> {
  return {
    [`_Register${name}`]: (target, _args, host) => host.subscribeEvent(type, targetId(target)),
    [`_Unregister${name}`]: (target, _args, host) => host.unsubscribeEvent(type, targetId(target)),
  };
}

export function sheetEvents<K extends WireKind>(targetId: (target: Targets[K]) => string): Calls<K> {
  return Object.assign(
    {},
    ...Object.entries(REGISTRATIONS).map(([name, type]) => registration<K>(name, type, targetId)),
  ) as Calls<K>;
}
