/** Simulated faults of the pane's network, switched from the page. */
export interface Network {
  offline: boolean;
  /** The number of answers to lose next: the service performs the request, and the pane gets no answer. */
  lostAnswers: number;
  slow: boolean;
  /** Tokens to be treated as expired. */
  readonly expired: Set<string>;
  /** The last token that the pane sent. */
  lastToken: string | undefined;
}

const SLOW_MS = 3000;

export function calmNetwork(): Network {
  return { offline: false, lostAnswers: 0, slow: false, expired: new Set(), lastToken: undefined };
}

/** `fetch` over such a network. Only calls with a token are affected; the pane's own files always arrive. */
export function fetchOn(network: Network, real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = headers.get("authorization");
    if (token === null) {
      if (network.offline && init?.method === "POST") throw new TypeError("Failed to fetch");
      return real(input, init);
    }
    network.lastToken = token;
    if (network.offline) throw new TypeError("Failed to fetch");
    if (network.slow) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    if (network.expired.has(token)) headers.set("authorization", "Bearer expired");
    const response = await real(input, { ...init, headers });
    if (network.lostAnswers === 0) return response;
    network.lostAnswers -= 1;
    throw new TypeError("Failed to fetch");
  };
}
