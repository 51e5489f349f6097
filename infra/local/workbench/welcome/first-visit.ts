import type { Filling } from "./filling.ts";
import { FIRST_ADMINISTRATOR, FIRST_CLERK } from "./first-clerk.ts";

/** A page with this query begins with a blank workbook, and nobody is signed in. */
export const BLANK = "?blank";

/** The office behind the page; undefined while its file is being written. */
export type Behind = Promise<Filling | undefined>;

/**
 * Does for a visitor what comes first: a clerk of the demonstration signs in and opens the unit's register, an
 * administrator without an office signs in. It ends with the last step, or as soon as the visitor does something in the
 * pane. Where somebody is signed in already, there is no first step.
 */
export function takeFirstSteps(frame: HTMLIFrameElement, behind: Behind): void {
  frame.addEventListener(
    "load",
    async () => {
      const steps = firstSteps(await behind);
      if (frame.contentDocument && steps.length > 0) pressSteps(frame.contentDocument, steps);
    },
    { once: true },
  );
}

/** The buttons that are pressed, in this order. */
export function firstSteps(filling: Filling | undefined): readonly string[] {
  switch (filling?.state) {
    case "empty":
      return [`#sign-in-${FIRST_ADMINISTRATOR}`];
    case "office":
      return [];
    case "filling":
    case "filled":
    case "stopped":
    case undefined:
      return [`#sign-in-${FIRST_CLERK}`, "#open-register"];
  }
}

function pressSteps(pane: Document, steps: readonly string[]): void {
  let done = 0;
  const press = (): void => {
    const step = steps[done];
    const button = step === undefined ? null : pane.querySelector<HTMLElement>(step);
    if (button === null || !isReady(button)) return;
    done += 1;
    if (done === steps.length) stop();
    button.click();
  };
  const observer = new MutationObserver(press);
  const stop = (): void => {
    observer.disconnect();
    done = steps.length;
  };
  const stopForVisitor = ({ isTrusted }: Event): void => {
    if (isTrusted) stop();
  };
  pane.addEventListener("pointerdown", stopForVisitor, { capture: true });
  pane.addEventListener("keydown", stopForVisitor, { capture: true });
  observer.observe(pane, { childList: true, subtree: true, attributes: true });
  press();
}

/** The pane's buttons stay in place while an action is running, but do nothing. */
function isReady(button: HTMLElement): boolean {
  return button.ariaDisabled !== "true" && !button.hasAttribute("disabled-focusable");
}
