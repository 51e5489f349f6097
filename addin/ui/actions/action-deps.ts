import type { Api } from "../../client/api.ts";
import type { WorkbookPort } from "../../sync/ports/workbook-port.ts";
import type { RegisterSync } from "../../sync/ports/register-sync.ts";
import type { SignIn } from "../../sign-in/sign-in.ts";
import type { PaneState, SelfTestLine } from "../state/pane-state.ts";
import type { BoundRegister } from "../state/register-state.ts";
import type { Store } from "../state/store.ts";

/** Excel and its sync, loaded when a register is opened, because signing in needs neither. */
export interface Workbook {
  readonly port: WorkbookPort;
  readonly sync: (register: BoundRegister) => RegisterSync;
  /** Opens a file as a new workbook beside this one; false where Excel cannot. */
  readonly openFile: (bytes: Uint8Array) => Promise<boolean>;
}

/** Dependencies of the actions. */
export interface ActionDeps {
  readonly store: Store<PaneState>;
  readonly api: Api;
  readonly signIn: SignIn;
  readonly workbook: () => Promise<Workbook>;
  readonly selfTest: () => Promise<readonly SelfTestLine[]>;
  /** Puts the chosen theme on the page. */
  readonly theme: (choice: PaneState["theme"]) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly now: () => Date;
}
