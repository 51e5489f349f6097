import { button, toggle } from "../frame/controls.ts";
import { TROUBLE_TEXTS } from "../../texts/workbench.ts";
import { drawerGroup } from "./drawer.ts";
import type { Network } from "./network.ts";

/** The troubles of the pane's network. */
export function networkGroup(network: Network, setOffline: (offline: boolean) => void): HTMLElement {
  return drawerGroup(
    TROUBLE_TEXTS.network,
    toggle("offline", TROUBLE_TEXTS.offline, setOffline),
    toggle("slow", TROUBLE_TEXTS.slow, (on) => {
      network.slow = on;
    }),
    button("lose-answer", TROUBLE_TEXTS.lost, () => {
      network.lostAnswers += 1;
    }),
    button("expire-token", TROUBLE_TEXTS.expire, () => {
      if (network.lastToken !== undefined) network.expired.add(network.lastToken);
    }),
  );
}
