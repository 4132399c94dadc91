import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whoAmI} from '../../shared/api.js';
import {assign, release, reviewers} from './audit-calls.js';

/** Who reviews here, and who of them is looking. */
export class Team implements ReactiveController {
  /** Empty for a sign-in that names nobody. */
  me = '';
  names: string[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** Gives an interaction to somebody; to nobody, if the name is empty. */
  async give(id: string, reviewer: string): Promise<void> {
    await (reviewer ? assign(id, reviewer) : release(id));
  }

  private async load(): Promise<void> {
    const [session, names] = await Promise.all([
      whoAmI().catch(() => null),
      reviewers().catch(() => []),
    ]);
    this.me = session?.agentId ?? '';
    this.names = names;
    this.host.requestUpdate();
  }
}
