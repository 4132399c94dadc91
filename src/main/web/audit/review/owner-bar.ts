import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {tell} from '../../shared/events.js';
import {icon} from '../../shared/icons.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {keyHints} from '../key-hints.styles.js';
import {ownerStyles} from './owner-bar.styles.js';

/** Who is to hear the interaction. Fires `give` with a name, empty for nobody. */
@customElement('gp-owner-bar')
export class OwnerBar extends LitElement {
  static override styles = [common, keyHints, ownerStyles];

  @property() owner = '';
  @property() me = '';
  @property({attribute: false}) names: string[] = [];

  override render() {
    const {owner, me} = this;
    const names = [...new Set([...this.names, ...(owner ? [owner] : [])])];
    return html`
      ${icon('person')}
      <label>${words.owner}
        <select @change=${this.choose}>
          <option value="" ?selected=${!owner}>${words.nobody}</option>
          ${names.map(
            name => html`<option value=${name} ?selected=${name === owner}>
              ${name === me ? fill(words.me, {name}) : name}
            </option>`,
          )}
        </select>
      </label>
      ${me && owner !== me
        ? html`<button class="button" @click=${() => tell(this, 'give', me)}>
            ${words.takeIt} <kbd aria-hidden="true">M</kbd>
          </button>`
        : nothing}
      ${me && owner === me
        ? html`<button class="button" @click=${() => tell(this, 'give', '')}>
            ${words.giveBack} <kbd aria-hidden="true">M</kbd>
          </button>`
        : nothing}
    `;
  }

  private readonly choose = (event: Event): void => {
    tell(this, 'give', (event.target as HTMLSelectElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-owner-bar': OwnerBar;
  }
}
