import { AsyncLocalStorage } from "node:async_hooks";
import type { OpenExcel } from "../../infra/local/excel/node-office.ts";

const NAMES = ["Excel", "Office", "OfficeExtension"] as const;
type World = Pick<OpenExcel, (typeof NAMES)[number]>;

/** The pane that runs, however many wait on their Excel at the same time. */
const running = new AsyncLocalStorage<World>();
let outside: World | undefined;

/** What a pane does finds its own Excel where the add-in looks for it; so does what the pane awaits. */
export function inPane<T extends object>(world: World, pane: T): T {
  return new Proxy(pane, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...given: unknown[]): unknown => {
        provide();
        return running.run(world, () => (member as (...args: unknown[]) => unknown).apply(target, given));
      };
    },
  });
}

/** The Excel that is found outside of every pane, by the lines of a test. */
export function standAt(world: World): void {
  outside = world;
  provide();
}

/** Takes every Excel away from where the add-in looks for it. */
export function leaveExcel(): void {
  outside = undefined;
  for (const name of NAMES) Reflect.deleteProperty(globalThis, name);
}

function provide(): void {
  for (const name of NAMES)
    Object.defineProperty(globalThis, name, {
      get: () => (running.getStore() ?? outside)?.[name],
      configurable: true,
    });
}
