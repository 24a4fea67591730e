import type { MixView } from '../services/messages/mix-view.ts';
import type { Translate } from '../services/messages/translate.ts';
import type { SettingStore } from './mix/setting-store.ts';

/** What every part of the page needs. */
export interface Page {
  view: MixView;
  t: Translate;
  setting: SettingStore;
  /** Says something in passing, also to those who do not see it. */
  say(text: string): void;
  seek(seconds: number): void;
  /** The address of something that belongs to this mix. */
  urlOf(path: string): string;
}
