/** A piece of a line, as Discord's markdown knows them. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'; readonly children: Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: Inline[] }
  | { readonly kind: 'time'; readonly unix: number; readonly style: TimeStyle }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: '@everyone' | '@here' }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export interface ListItem {
  readonly children: Inline[];
  readonly nested: Block[];
}

/** What stands on lines of its own. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: Inline[] }
  | { readonly kind: 'quote'; readonly blocks: Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: ListItem[] }
  | { readonly kind: 'code block'; readonly text: string };
