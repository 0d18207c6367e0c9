import { preferences } from '../../state/preferences.svelte';
import { router } from '../../state/router.svelte';
import { session } from '../../state/session.svelte';
import { DEMO_SIZES } from '../demo/demo-choices';
import { openDemo } from '../open-imported';
import { STOPS, type Stop } from './stops';

/** The tour through the demo shop: where it is, and whether it is shown. Both are remembered between visits. */
class Tour {
  /** From 0. */
  #at = $state(
    Math.max(
      0,
      STOPS.findIndex(({ id }) => id === preferences.tourStop),
    ),
  );

  #moves = $state(0);

  get shown(): boolean {
    return preferences.tourShown && session.current !== null;
  }
  get at(): number {
    return this.#at;
  }
  /** How many times it went to a stop in this visit. */
  get moves(): number {
    return this.#moves;
  }
  get stop(): Stop {
    return STOPS[this.#at]!;
  }
  /** Whether it was left on its way. */
  get isLeft(): boolean {
    return !preferences.tourShown && this.#at > 0;
  }
  /** Whether the page of the stop is on screen. */
  get isHere(): boolean {
    return router.route.path.join('/') === this.stop.path;
  }

  /** Shows it from where it was left, in the demo shop, which is made where there is none. */
  async start(): Promise<void> {
    if (!session.current?.demo) {
      const demo = session.workspaces.find((workspace) => workspace.demo);
      if (demo) await session.open(demo.id);
      else if (
        !(await openDemo({ size: DEMO_SIZES[0], headers: preferences.language === 'zh-CN' ? 'zh' : 'en' }))
      )
        return;
    }
    preferences.tourShown = true;
    this.go(this.#at);
  }

  /** Goes to the page of a stop. */
  go(at: number): void {
    this.#at = at;
    this.#moves++;
    preferences.tourStop = this.stop.id;
    router.go(this.stop.path);
  }

  /** Hides it; it goes on from here another time. */
  leave(): void {
    preferences.tourShown = false;
  }

  /** Hides it; another time it begins anew. */
  finish(): void {
    this.leave();
    this.#at = 0;
    preferences.tourStop = STOPS[0]!.id;
  }
}

export const tour = new Tour();
