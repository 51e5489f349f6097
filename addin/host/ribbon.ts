/** The ribbon's buttons. They run in the pane's own page (shared runtime), which is opened to show their result. */

/** The names of the functions that the buttons in manifest.xml call. */
export const RIBBON_ACTIONS = ["send", "fetch", "problems", "export"] as const;

type RibbonCommands = Readonly<Record<(typeof RIBBON_ACTIONS)[number], () => Promise<void> | void>>;

export function associateCommands(commands: RibbonCommands): void {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
        await run();
      } finally {
        // Excel keeps the button busy until this call.
        event.completed();
      }
    });
  }
}
