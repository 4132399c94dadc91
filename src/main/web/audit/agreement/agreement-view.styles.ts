import {css} from 'lit';

export const agreementStyles = css`
  .name .muted {
    max-width: 84ch;
  }
  .scroll > h3 {
    margin: 22px 0 8px;
    font-size: 15px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 12px;
    max-width: 900px;
    margin-top: 14px;
  }
  .panel h3 {
    font-size: 14px;
  }
  .value {
    display: flex;
    gap: 10px;
    align-items: baseline;
    margin-top: 4px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .value strong {
    color: var(--ink);
    font-size: 28px;
  }
  .few {
    margin: 10px 0 6px;
    font-size: 15px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    margin: 0 2px 4px;
    color: var(--muted);
    font-size: 12px;
  }
  .differences {
    display: grid;
    gap: 10px;
    max-width: 900px;
  }
  .differences li {
    padding: 10px 14px 12px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    break-inside: avoid;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 8px 12px;
    margin-top: 8px;
  }
  .side {
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .side .muted {
    font-size: 12.5px;
  }
  .verdict {
    font-weight: 650;
  }
`;
