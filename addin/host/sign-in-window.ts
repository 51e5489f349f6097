/** An Office window for signing in, where Excel itself is no broker. */

/** Percent of the screen. */
const SIZE = { height: 60, width: 30 };

/**
 * Opens a page of the pane's own origin and waits for its one message.
 * @returns undefined when the clerk closed the window or Office refused to open it.
 */
export function openSignInWindow(page: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page, SIZE, ({ status, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        resolve(undefined);
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close();
        resolve("message" in told ? told.message : undefined);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(undefined));
    });
  });
}

/** Runs inside the window: passes the message to the pane, which then closes the window. */
export function tellPane(message: string): void {
  Office.context.ui.messageParent(message);
}
