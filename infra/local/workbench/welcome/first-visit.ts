import { FIRST_CLERK } from "./first-clerk.ts";

/** A page with this query begins with a blank workbook, and nobody is signed in. */
export const BLANK = "?blank";

/** The buttons that a clerk presses first, in this order. */
const STEPS = [`#sign-in-${FIRST_CLERK}`, "#open-register"] as const;

/**
 * Does for a visitor what a clerk does first: signs in and opens the unit's register. It ends with the last step, or as
 * soon as the visitor does something in the pane. Where somebody is signed in already, there is no first step.
 */
export function openFirstRegister(frame: HTMLIFrameElement): void {
  frame.addEventListener("load", () => frame.contentDocument && pressSteps(frame.contentDocument), {
    once: true,
  });
}

function pressSteps(pane: Document): void {
  let done = 0;
  const press = (): void => {
    const step = STEPS[done];
    const button = step === undefined ? null : pane.querySelector<HTMLElement>(step);
    if (button === null || !isReady(button)) return;
    done += 1;
    if (done === STEPS.length) stop();
    button.click();
  };
  const observer = new MutationObserver(press);
  const stop = (): void => {
    observer.disconnect();
    done = STEPS.length;
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
