import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly editable: boolean;
  /** Words that a cell may hold; none: any text. */
  readonly words: readonly string[];
  /** Shown pale: what others say beside the own figures. */
  readonly ghost: boolean;
}

interface Mark {
  readonly text: string;
  readonly error: boolean;
}

interface Row {
  /** 0 is the empty row at the end. */
  readonly id: number;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly residual: boolean;
}

interface Edit {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A place that only leads nowhere; new rows below the last one count down from here. */
const NEW_ROW = 0;

/**
 * Rows and columns that are typed into like a spreadsheet: arrows move, typing replaces, Enter and F2 open a cell, Enter
 * and Tab go on, Esc gives up; blocks are copied and pasted; Ctrl+Z and Ctrl+Y go back and forth. What was typed is sent
 * to the server, which keeps it and says what is wrong with it. After Esc the next Tab leaves the table.
 */
export class ShareSheet extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: auto;
      min-height: 0;
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      width: 100%;
    }
    th {
      position: sticky;
      top: 0;
      z-index: 1;
      padding: 6px 8px;
      background: var(--lp-surface);
      border-bottom: 1px solid var(--lp-border);
      color: var(--lp-text-muted);
      font-size: 12px;
      font-weight: 600;
      text-align: start;
      white-space: nowrap;
    }
    td {
      padding: 6px 8px;
      border-bottom: 1px solid var(--lp-border);
      outline-offset: -2px;
      overflow-wrap: break-word;
      cursor: cell;
      height: 20px;
    }
    .new {
      color: var(--lp-text-muted);
      font-weight: 400;
    }
    .text {
      min-width: 16ch;
    }
    .word {
      white-space: nowrap;
    }
    th.numeric,
    td.numeric {
      text-align: end;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    td.fixed {
      color: var(--lp-text-muted);
      cursor: default;
    }
    td.ghost {
      color: var(--lp-text-muted);
      cursor: default;
      font-style: italic;
    }
    td.name {
      font-weight: 600;
    }
    td.chosen {
      background: var(--lp-accent-soft);
    }
    td:focus {
      outline: 2px solid var(--lp-accent);
    }
    td.warning {
      box-shadow: inset 3px 0 0 var(--lp-warn-border);
    }
    td.error {
      background: var(--lp-error-surface);
      box-shadow: inset 3px 0 0 var(--lp-error);
    }
    .mark {
      display: block;
      font-size: 12px;
      font-weight: 400;
      text-align: start;
      white-space: normal;
      color: var(--lp-error);
    }
    .warning > .mark {
      color: var(--lp-text-muted);
    }
    input,
    select {
      box-sizing: border-box;
      width: 100%;
      min-width: 8ch;
      margin: -3px 0;
      padding: 2px 4px;
      border: 1px solid var(--lp-accent);
      border-radius: 4px;
      background: var(--lp-surface);
      color: var(--lp-text);
      font: inherit;
      text-align: inherit;
    }
  `;

  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ type: Boolean }) readonly = false;
  @property() label = '';

  @state() private at: Place = { row: 0, column: 0 };
  @state() private anchor: Place = { row: 0, column: 0 };
  @state() private typing: string | null = null;

  private leaving = false;
  private wantsFocus = false;

  /** The cell to look at, as the list of findings asks for it. */
  goTo(row: number, column: string): void {
    const r = this.rows.findIndex((one) => one.id === row);
    const c = this.columns.findIndex((one) => one.key === column);
    if (r >= 0) this.move({ row: r, column: Math.max(c, 0) });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rows') || changed.has('columns')) {
      const last = Math.max(this.rows.length - 1, 0);
      if (this.at.row > last) this.at = { ...this.at, row: last };
    }
    if (this.typing !== null) {
      const field = this.renderRoot.querySelector<HTMLInputElement>('input, select');
      if (field && this.shadowRoot?.activeElement !== field) {
        field.focus();
        if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
      }
    } else if (this.wantsFocus) {
      this.wantsFocus = false;
      const cell = this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]');
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  protected override render() {
    return html`
      <table role="grid" aria-label=${this.label} aria-readonly=${this.readonly} @keydown=${this.key} @copy=${this.copy}
        @paste=${this.paste}>
        <thead>
          <tr>${this.columns.map((column) => html`<th scope="col" class=${column.numeric ? 'numeric' : ''}>${column.label}</th>`)}</tr>
        </thead>
        <tbody>${this.rows.map((row, r) => html`<tr>${this.columns.map((column, c) => this.cell(row, column, r, c))}</tr>`)}</tbody>
      </table>
    `;
  }

  private cell(row: Row, column: Column, r: number, c: number) {
    const here = r === this.at.row && c === this.at.column;
    const mark = row.marks[column.key];
    const text = row.cells[column.key] ?? '';
    const fixed = !column.editable || (row.residual && column.key === 'area');
    const classes = [
      column.numeric ? 'numeric' : column.words.length > 0 ? 'word' : column.editable ? 'text' : '',
      column.ghost ? 'ghost' : fixed ? 'fixed' : '',
      c === 1 ? 'name' : '',
      this.chosen(r, c) ? 'chosen' : '',
      mark ? (mark.error ? 'error' : 'warning') : '',
    ];
    const content =
      here && this.typing !== null
        ? this.field(column, this.typing)
        : html`${row.id === NEW_ROW && column.key === 'area' ? html`<span class="new">${row.label}</span>` : nothing}${
            column.numeric ? grouped(text) : text
          }${mark ? html`<span class="mark">${mark.text}</span>` : nothing}`;
    return html`<td role="gridcell" class=${classes.filter(Boolean).join(' ')} tabindex=${here ? 0 : -1}
      aria-readonly=${this.readonly || fixed} aria-invalid=${mark?.error ?? false}
      @mousedown=${(event: MouseEvent) => this.press(event, r, c)} @dblclick=${() => this.open(text)}>${content}</td>`;
  }

  private field(column: Column, text: string) {
    if (column.words.length > 0) {
      return html`<select aria-label=${column.label} @blur=${this.leave}>
        ${column.words.map((word) => html`<option ?selected=${word === text}>${word}</option>`)}</select>`;
    }
    return html`<input aria-label=${column.label} .value=${text} maxlength="2000" @blur=${this.leave} />`;
  }

  private chosen(r: number, c: number): boolean {
    const { top, bottom, left, right } = this.block();
    return (bottom > top || right > left) && r >= top && r <= bottom && c >= left && c <= right;
  }

  private block() {
    return {
      top: Math.min(this.at.row, this.anchor.row),
      bottom: Math.max(this.at.row, this.anchor.row),
      left: Math.min(this.at.column, this.anchor.column),
      right: Math.max(this.at.column, this.anchor.column),
    };
  }

  private press(event: MouseEvent, row: number, column: number): void {
    if (this.typing !== null && row === this.at.row && column === this.at.column) return;
    this.commit();
    event.preventDefault();
    this.move({ row, column }, event.shiftKey);
  }

  private move(to: Place, extend = false): void {
    this.at = {
      row: Math.max(0, Math.min(to.row, this.rows.length - 1)),
      column: Math.max(0, Math.min(to.column, this.columns.length - 1)),
    };
    if (!extend) this.anchor = this.at;
    this.wantsFocus = true;
    this.requestUpdate();
  }

  private canType(): boolean {
    const column = this.columns[this.at.column];
    const row = this.rows[this.at.row];
    return !this.readonly && !!column?.editable && !!row && !(row.residual && column.key === 'area');
  }

  private open(text: string): void {
    if (this.canType()) {
      this.anchor = this.at;
      this.typing = text;
    }
  }

  private current(): string {
    return this.rows[this.at.row]?.cells[this.columns[this.at.column]?.key ?? ''] ?? '';
  }

  /** Sends what was typed, where it is something else than before. */
  private commit(): void {
    if (this.typing === null) return;
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    const text = field?.value ?? this.typing;
    const column = this.columns[this.at.column];
    const row = this.rows[this.at.row];
    this.typing = null;
    if (column && row && text !== (row.cells[column.key] ?? '')) {
      this.send([{ row: row.id, column: column.key, text }]);
    }
  }

  private leave = (): void => {
    this.commit();
  };

  private send(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    // shown as typed until the server has answered
    this.rows = this.rows.map((row) => {
      const own = edits.filter((edit) => edit.row === row.id && row.id !== NEW_ROW);
      return own.length === 0
        ? row
        : { ...row, cells: { ...row.cells, ...Object.fromEntries(own.map((edit) => [edit.column, edit.text])) } };
    });
    this.tell('sheet-edit', { json: JSON.stringify(edits) });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private key = (event: KeyboardEvent): void => {
    if (this.typing !== null) this.keyWhileTyping(event);
    else this.keyWhileMoving(event);
  };

  private keyWhileTyping(event: KeyboardEvent): void {
    const { row, column } = this.at;
    if (event.key === 'Enter' && !event.isComposing) {
      this.commit();
      this.move({ row: row + (event.shiftKey ? -1 : 1), column });
    } else if (event.key === 'Tab') {
      this.commit();
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      this.typing = null;
      this.wantsFocus = true;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the next cell, over the end of the row. */
  private step(by: number): void {
    const width = this.columns.length;
    const next = this.at.row * width + this.at.column + by;
    this.move({ row: Math.floor(next / width), column: ((next % width) + width) % width });
  }

  private keyWhileMoving(event: KeyboardEvent): void {
    const { row, column } = this.at;
    const leaving = this.leaving;
    this.leaving = false;
    const control = event.ctrlKey || event.metaKey;
    const last = this.rows.length - 1;
    switch (event.key) {
      case 'ArrowUp':
        this.move({ row: control ? 0 : row - 1, column }, event.shiftKey);
        break;
      case 'ArrowDown':
        this.move({ row: control ? last : row + 1, column }, event.shiftKey);
        break;
      case 'ArrowLeft':
        this.move({ row, column: control ? 0 : column - 1 }, event.shiftKey);
        break;
      case 'ArrowRight':
        this.move({ row, column: control ? this.columns.length - 1 : column + 1 }, event.shiftKey);
        break;
      case 'Home':
        this.move({ row: control ? 0 : row, column: 0 }, event.shiftKey);
        break;
      case 'End':
        this.move({ row: control ? last : row, column: this.columns.length - 1 }, event.shiftKey);
        break;
      case 'Tab': {
        const end = event.shiftKey ? row === 0 && column === 0 : row === last && column === this.columns.length - 1;
        if (leaving || end) return;
        this.step(event.shiftKey ? -1 : 1);
        break;
      }
      case 'Enter':
      case 'F2':
        this.open(this.current());
        break;
      case 'Escape':
        this.leaving = true;
        return;
      case 'Delete':
      case 'Backspace':
        if (control) this.removeRows();
        else this.clear();
        break;
      default:
        if (control && event.key.toLowerCase() === 'z') this.tell(event.shiftKey ? 'sheet-redo' : 'sheet-undo', {});
        else if (control && event.key.toLowerCase() === 'y') this.tell('sheet-redo', {});
        else if (!control && !event.altKey && event.key.length === 1) this.open(event.key);
        else return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private clear(): void {
    if (this.readonly) return;
    const { top, bottom, left, right } = this.block();
    const edits: Edit[] = [];
    for (const row of this.rows.slice(top, bottom + 1)) {
      for (const column of this.columns.slice(left, right + 1)) {
        if (row.id !== NEW_ROW && column.editable && (row.cells[column.key] ?? '') !== '') {
          edits.push({ row: row.id, column: column.key, text: '' });
        }
      }
    }
    this.send(edits);
  }

  private removeRows(): void {
    if (this.readonly) return;
    const { top, bottom } = this.block();
    const ids = this.rows.slice(top, bottom + 1).map((row) => row.id).filter((id) => id !== NEW_ROW);
    if (ids.length > 0) this.tell('sheet-remove', { json: JSON.stringify(ids) });
  }

  private copy = (event: ClipboardEvent): void => {
    if (this.typing !== null) return;
    const { top, bottom, left, right } = this.block();
    const lines = this.rows
      .slice(top, bottom + 1)
      .map((row) => this.columns.slice(left, right + 1).map((column) => row.cells[column.key] ?? '').join('\t'));
    event.clipboardData?.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  };

  private paste = (event: ClipboardEvent): void => {
    if (this.typing !== null || this.readonly) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    this.put(text);
  };

  /** Puts a block from a spreadsheet where the cursor stands; what reaches below the last row becomes new rows. */
  private put(text: string): void {
    const lines = block(text);
    const edits: Edit[] = [];
    lines.forEach((line, i) => {
      const target = this.rows[this.at.row + i];
      // the empty row at the end is the first new one
      const id = target && target.id !== NEW_ROW ? target.id : this.rows.length - 2 - (this.at.row + i);
      line.forEach((cell, j) => {
        const column = this.columns[this.at.column + j];
        if (column?.editable && (id < 0 || (target?.cells[column.key] ?? '') !== cell)) {
          edits.push({ row: id, column: column.key, text: cell });
        }
      });
    });
    this.send(edits);
  }
}

/** A plain number with its groups of three set apart; anything else as it was typed. */
function grouped(text: string): string {
  const parts = /^(\d{4,})(\.\d+)?$/.exec(text);
  return parts ? parts[1]!.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (parts[2] ?? '') : text;
}

/** Lines and cells of what a spreadsheet copies: tabs between cells, quotes around a cell that holds a line end. */
export function block(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < clean.length; i++) {
    const letter = clean[i]!;
    if (quoted && letter === '"' && clean[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (letter === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && letter === '\t') {
      line.push(cell);
      cell = '';
    } else if (!quoted && letter === '\n') {
      lines.push([...line, cell]);
      line = [];
      cell = '';
    } else {
      cell += letter;
    }
  }
  lines.push([...line, cell]);
  return lines;
}

customElements.define('linchpin-share-sheet', ShareSheet);
