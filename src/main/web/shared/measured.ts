import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How wide an element is, in pixels, so that what it draws is as large as it looks everywhere. */
export class Measured implements ReactiveController {
  private readonly resized = new ResizeObserver(([entry]) => {
    this.width = Math.max(this.least, Math.round(entry?.contentRect.width || this.width));
    this.host.requestUpdate();
  });

  /** `width` is what is drawn before it is known, and nothing narrower than `least` is. */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    public width = 600,
    private readonly least = 120,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.resized.observe(this.host);
  }

  hostDisconnected(): void {
    this.resized.disconnect();
  }
}
