import type { Answer } from "../../../addin/client/call.ts";
import type { SyncApi } from "../clerk/room-api.ts";
import type { Chance } from "./chance.ts";

export interface BadNetwork {
  readonly api: SyncApi;
  /** Delivers requests that were given up long ago, in any order. */
  readonly deliverLate: () => Promise<void>;
  /** `off` for days without a network, `calm` while it is reliable. */
  weather: "bad" | "calm" | "off";
  pushes: number;
}

const NO_ANSWER = { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } } as const;
const EXPIRED = {
  ok: false,
  problem: { code: "unauthorized", status: 401, title: "", traceId: "" },
} as const;

/** A network that loses requests and answers, duplicates, delays and reorders, and lets tokens expire. */
export function badNetwork(api: SyncApi, chance: () => Chance): BadNetwork {
  const late: (() => Promise<unknown>)[] = [];
  const through = async <T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (network.weather === "off") return NO_ANSWER;
    if (network.weather === "calm") return send();
    switch (chance().int(12)) {
      case 0:
        return NO_ANSWER;
      case 1:
        await send();
        return NO_ANSWER;
      case 2:
        late.push(send);
        return NO_ANSWER;
      case 3:
        await send();
        return send();
      case 4:
        return EXPIRED;
      default:
        return send();
    }
  };
  const network: BadNetwork = {
    weather: "bad",
    pushes: 0,
    api: {
      pull: (...request) => through(() => api.pull(...request)),
      push: (...request) => {
        network.pushes += 1;
        return through(() => api.push(...request));
      },
      batch: (...request) => through(() => api.batch(...request)),
      undo: (...request) => through(() => api.undo(...request)),
      criteria: (...request) => through(() => api.criteria(...request)),
    },
    deliverLate: async () => {
      while (late.length > 0) await late.splice(chance().int(late.length), 1)[0]?.();
    },
  };
  return network;
}
