import type { InteractionView, MessageView } from '../../discord/control/views.ts';
import type { Readership } from './markdown/draw-markdown.ts';
import type { Store } from './store/store.ts';
import type { MenuItem } from './ui/menu.ts';

/** What the parts of the page know of each other. */
export interface Page {
  readonly store: Store;
  readonly readership: Readership;
  /** Does something to the sandbox; what it refuses is told to whoever looks. */
  attempt<Result>(deed: Promise<Result>): Promise<Result | undefined>;
  /** Says something in passing. */
  say(text: string): void;
  openMenu(anchor: HTMLElement | { x: number; y: number }, label: string, items: readonly MenuItem[]): void;
  /** Plays one of the sandbox's own sounds, as the browser would that a link opens. */
  listen(url: string, label: string): void;
  /** Uses a message's component and remembers for whose message the answer is awaited. */
  use(message: MessageView, customId: string, start: () => Promise<InteractionView>): Promise<void>;
  /** What became of the last use of a message's component. */
  useOf(
    message: MessageView,
  ): { readonly customId: string; readonly state: 'pending' | 'failed' } | undefined;
  openMessageMenu(message: MessageView, anchor: HTMLElement | { x: number; y: number }): void;
  dismiss(id: string): void;
}
