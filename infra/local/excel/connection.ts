import type { WireHost } from "./wire/wire-host.ts";

/** The members of Microsoft's scripts that a connection takes hold of; a smoke test says when they move. */
export interface ProxyGlobals {
  Excel: unknown;
  OfficeExtension: { SessionBase: object; CommonUtility: object };
  OSF?: { DDA?: { RichApi?: Record<string, unknown> } };
  Office?: unknown;
}

/** From now on every `Excel.run` of these proxies asks this host, and its events reach their handlers. */
export function connect(globals: ProxyGlobals, host: WireHost): void {
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "model", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData: string, flags: number, message: { Body: string }) =>
        host.execute(flags, message.Body),
    }),
  };
  Object.assign(globals.OfficeExtension.SessionBase, { _overrideSession: session });
  // Off in Microsoft's script for the web. On, an Excel that says it has less than a member needs refuses the member.
  Object.assign(globals.OfficeExtension.CommonUtility, { _doApiNotSupportedCheck: true });
  globals.OSF ??= {};
  globals.OSF.DDA ??= {};
  globals.OSF.DDA.RichApi = {
    ...globals.OSF.DDA.RichApi,
    richApiMessageManager: {
      register: (deliver: Parameters<WireHost["onMessages"]>[0]) => {
        host.onMessages(deliver);
        return Promise.resolve();
      },
    },
  };
}
