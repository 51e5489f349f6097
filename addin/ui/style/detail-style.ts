/** What a row holds: its changes and facts, what is wrong with it, its history. */
export const detailStyle = `
  .changes,
  .facts {
    display: grid;
    gap: 2px;
  }
  .row .changes,
  .row .issues {
    padding-left: 24px;
  }
  .changes > div,
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 8px;
  }
  .facts.long > div {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  dt {
    color: var(--colorNeutralForeground3);
    font-size: var(--fontSizeBase200);
  }
  dd del {
    color: var(--colorNeutralForeground3);
    margin-inline-end: 6px;
  }
  dd ins {
    text-decoration: none;
    font-weight: var(--fontWeightSemibold);
  }
  dd em {
    display: block;
    font-size: var(--fontSizeBase200);
    color: var(--colorNeutralForeground3);
  }
  .issues {
    color: var(--colorStatusDangerForeground3);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .danger-text {
    color: var(--colorStatusDangerForeground3);
  }
  .history {
    display: grid;
    gap: 12px;
  }
  /* A line may begin with "bạn" or "hệ thống", or with what stands in a sentence elsewhere. */
  .history strong,
  .sentence {
    display: inline-block;
  }
  .history strong::first-letter,
  .sentence::first-letter {
    text-transform: uppercase;
  }
  .history > li {
    border-left: 2px solid var(--colorNeutralStroke1);
    padding-left: 12px;
    display: grid;
    gap: 4px;
  }
`;
