/** Rows, links and cards, and the panels between them. */
export const listStyle = `
  .rows,
  .plain,
  .links,
  .people,
  .issues,
  .history {
    list-style: none;
    padding: 0;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 0;
    border-bottom: 1px solid var(--colorNeutralStroke3);
    min-width: 0;
  }
  .row:last-child {
    border-bottom: 0;
  }
  .row.stacked {
    flex-direction: column;
    align-items: stretch;
    gap: 4px;
  }
  .row-head {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
  }
  .leaving {
    display: grid;
    gap: 4px;
  }
  .row-head > .check,
  .grow {
    flex: 1;
    min-width: 0;
  }
  .row-head > .link {
    flex: none;
  }
  .row strong,
  .row-button strong {
    font-weight: var(--fontWeightSemibold);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .side {
    display: grid;
    justify-items: end;
    gap: 2px;
    flex: none;
  }
  .badges,
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .badges {
    justify-content: flex-end;
    max-width: 50%;
  }
  .row-button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    margin: -8px;
    padding: 8px;
    width: calc(100% + 16px);
    display: flex;
    gap: 8px;
    align-items: center;
    text-align: start;
    cursor: pointer;
  }
  .row-button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  .row-button .hint,
  .row-button .notes {
    display: block;
  }
  .notes {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
    font-style: italic;
  }
  .links {
    display: grid;
    gap: 2px;
  }
  .links .link {
    padding: 4px 0;
  }
  .people {
    display: grid;
    gap: 8px;
  }
  .card {
    font: inherit;
    color: inherit;
    text-align: start;
    width: 100%;
    display: grid;
    gap: 2px;
    padding: 10px 12px;
    cursor: pointer;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusLarge);
  }
  .card:hover {
    background: var(--colorNeutralBackground1Hover);
    border-color: var(--colorNeutralStroke1Hover);
  }
  .roles {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorBrandForeground1);
  }
  .panel,
  .question {
    padding: 12px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
    border: 1px solid var(--colorNeutralStroke2);
    display: flex;
    flex-direction: column;
    gap: 10px;
    align-items: stretch;
  }
  .panel > .question {
    background: var(--colorNeutralBackground1);
  }
  .panel > fluent-button {
    align-self: start;
  }
  .deadline {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--fontSizeBase200);
    color: var(--colorNeutralForeground2);
  }
  .deadline.late {
    color: var(--colorStatusWarningForeground1);
    font-weight: var(--fontWeightSemibold);
  }
  .locked {
    display: flex;
    gap: 6px;
    font-size: var(--fontSizeBase200);
  }
`;
