import type { Bilingual } from "../../../../domain/values/bilingual.ts";

/** The add-in's tab of the ribbon. */
export interface RibbonTab {
  readonly label: Bilingual;
  readonly groups: readonly RibbonGroup[];
}

interface RibbonGroup {
  readonly label: Bilingual;
  readonly buttons: readonly RibbonButton[];
}

interface RibbonButton {
  readonly label: Bilingual;
  readonly tip: Bilingual;
  /** Addresses of the pictures relative to the page: for screens of ordinary density, and for dense ones. */
  readonly icon: string;
  readonly denseIcon: string;
  /** The function that the button runs in the pane; undefined for the button that opens the pane. */
  readonly action: string | undefined;
}
