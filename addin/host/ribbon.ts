/** The ribbon's buttons. They run in the pane's own page (shared runtime), which is opened to show what they do. */

/** What the buttons of manifest.xml call. */
export const RIBBON_ACTIONS = ["send", "fetch", "problems", "export"] as const;

type RibbonCommands = Readonly<Record<(typeof RIBBON_ACTIONS)[number], () => Promise<void> | void>>;

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
