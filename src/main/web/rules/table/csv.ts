/** A table of knowledge: rows of cells, the first of them the names of the columns. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (text.charAt(at + 1) === '"') {
        cell += text.charAt(++at);
      } else {
        quoted = false;
      }
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else {
      cell += sign;
    }
  }
  return cell !== '' || row.length > 0 ? [...rows, [...row, cell]] : rows;
}

/** The text of a table; rows that did not change are written as they stood. */
export function writeCsv(rows: string[][], before: string): string {
  const kept = new Map(linesOf(before).map(line => [JSON.stringify(readCsv(line)[0]), line]));
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const lines = rows.map(row => kept.get(JSON.stringify(row)) ?? row.map(quote).join(','));
  return lines.join(end) + end;
}

/** The rows of the text as they are written; a quoted cell may hold line ends. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && (last.match(/"/g)?.length ?? 0) % 2 === 1) {
      lines[lines.length - 1] = `${last}\n${line}`;
    } else {
      lines.push(line);
    }
  }
  return lines.filter(line => line !== '');
}

function quote(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
