import type { StemName } from '../stem-names.ts';

/** A song as it was written: `-` stands between the syllables of a word, as they are sung. */
export interface WrittenSong {
  readonly title: string;
  readonly tags: string;
  /** Stems that this song does without. */
  readonly without: readonly StemName[];
  /** Empty for an instrumental. */
  readonly lyrics: string;
}

/** Our own songs. None of their words or tunes come from anywhere else. */
export const lyricsBook: readonly WrittenSong[] = [
  {
    title: 'Paper Lanterns',
    tags: 'dream pop, gentle, evening',
    without: ['brass', 'woodwinds'],
    lyrics: `
      [Verse]
      Pa-per lan-terns leave the pier
      Slow-ly drift-ing out of here
      [Chorus]
      Hold the light and let it go
      E-very wish will find its own`,
  },
  {
    title: 'Midnight Tram',
    tags: 'city funk, brass, night drive',
    without: [],
    lyrics: `
      [Verse 1]
      Last tram hum-ming down the hill
      Half the ci-ty sleep-ing still
      [Chorus]
      Ring the bell and ride with me
      Ne-on rain and me-lo-dy`,
  },
  {
    title: 'Saltwater Radio',
    tags: 'surf rock, summer, female vocals',
    without: ['brass', 'strings'],
    lyrics: `
      [Verse]
      Salt-wa-ter ra-di-o play-ing low
      Sea-gulls and sta-tic and songs we know
      [Chorus]
      Turn it up o-ver the break-ing wave
      Keep e-very chord that the sum-mer gave`,
  },
  {
    title: 'Glass Garden',
    tags: 'instrumental, ambient, orchestral',
    without: ['vocals', 'backing_vocals'],
    lyrics: '',
  },
  {
    title: 'Copper Sky',
    tags: 'folk, stomp, campfire',
    without: ['synth', 'fx', 'brass'],
    lyrics: `
      [Verse]
      Cop-per sky a-bove the mill
      Boots and fid-dles climb the hill
      [Chorus]
      Sing it loud and sing it long
      Home is a re-mem-bered song`,
  },
  {
    title: 'Café Été (Lisière Remix)',
    tags: 'nu disco, french touch, summer',
    without: ['strings', 'guitar'],
    lyrics: `
      [Intro]
      Two small cups and one bright street
      Sum-mer tap-ping with its feet
      [Hook]
      Stay un-til the mu-sic ends
      Stran-gers are un-o-pened friends`,
  },
  {
    title: 'Northbound',
    tags: 'synthwave, long road, male vocals',
    without: ['woodwinds'],
    lyrics: `
      [Verse]
      North-bound lights on the win-dow pane
      Count-ing the towns through the sil-ver rain
      [Chorus]
      One more mile and the ra-di-o sings
      Car-ry me home u-pon ce-dar wings`,
  },
];
