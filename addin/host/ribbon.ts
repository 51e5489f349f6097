/** The ribbon's buttons. They run in the pane's own page (shared runtime), which is opened to show what they do. */

/** By the action's id in manifest.xml. */
export type RibbonCommands = Readonly<Record<string, () => Promise<void> | void>>;

export function associateCommands(commands: RibbonCommands): void {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
        await run();
      } finally {
        // Until it is told so, Excel keeps the button busy.
        event.completed();
      }
    });
  }
}
