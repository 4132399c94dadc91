const LEAST = '320px';

/**
 * {@code <glidepath-advice server="https://…" interaction="call-1" post="helpdesk">}: the agent's
 * page in a frame. Who reads it signs in there; the attributes only pick what is shown.
 */
export class Advice extends HTMLElement {
  static readonly observedAttributes = ['server', 'interaction', 'post'];

  private readonly frame = document.createElement('iframe');

  constructor() {
    super();
    const {style} = this.frame;
    style.border = '0';
    style.width = '100%';
    style.height = '100%';
    style.minHeight = LEAST;
    this.frame.title = 'Glidepath';
    this.frame.allow = 'clipboard-write';
    this.attachShadow({mode: 'closed'}).append(this.frame);
  }

  connectedCallback(): void {
    this.style.display ||= 'block';
    this.load();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) {
      return;
    }
    if (name === 'interaction' && this.frame.contentWindow) {
      const interaction = this.getAttribute('interaction') ?? '';
      const message = {glidepath: 'show', interaction};
      this.frame.contentWindow.postMessage(message, this.address().origin);
    } else {
      this.load();
    }
  }

  private load(): void {
    if (this.getAttribute('server')) {
      this.frame.src = this.address().href;
    }
  }

  private address(): URL {
    const address = new URL('/embed', this.getAttribute('server') ?? location.href);
    for (const name of ['interaction', 'post']) {
      const value = this.getAttribute(name);
      if (value) {
        address.searchParams.set(name, value);
      }
    }
    return address;
  }
}
