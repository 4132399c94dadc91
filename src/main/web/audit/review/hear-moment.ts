import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {tell} from '../../shared/events.js';
import {icon} from '../../shared/icons.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {elapsed} from '../../text/time.js';
import type {Look} from '../book/look.js';
import {hearStyles} from './hear-moment.styles.js';

/** The way to the recording of what is looked at. Fires `hear` with the moment. */
@customElement('gp-hear-moment')
export class HearMoment extends LitElement {
  static override styles = [common, hearStyles];

  @property({attribute: false}) look!: Look;
  /** Where it can be heard, once that was asked for. */
  @property() url = '';

  override render() {
    const time = elapsed(this.look.time);
    return this.url
      ? html`<a class="button primary" href=${this.url} target="_blank" rel="noopener noreferrer">
          ${icon('voice')} ${fill(words.openRecording, {time})}</a>`
      : html`<button class="button" @click=${() => tell(this, 'hear', this.look.at)}>
          ${icon('voice')} ${fill(words.hearMoment, {time})}</button>`;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.get('url') === '' && this.url) {
      this.renderRoot.querySelector('a')?.focus();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-hear-moment': HearMoment;
  }
}
