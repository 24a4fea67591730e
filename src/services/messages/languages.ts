/** The languages that the bot speaks, by the names that Discord and ICU share. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for one of Discord's locales (`en-GB`, `es-419`, …); English where we do not speak it. */
export function languageOf(locale: string | undefined): Language {
  const family = locale?.split('-')[0];
  return (
    LANGUAGES.find((language) => language === locale) ??
    LANGUAGES.find((language) => language === family) ??
    (family === 'pt' ? 'pt-BR' : 'en')
  );
}

/** Discord's locales beside English, in which we speak, each with our language for it. */
export const LOCALES = {
  de: 'de',
  fr: 'fr',
  'es-ES': 'es',
  'es-419': 'es',
  'pt-BR': 'pt-BR',
  ja: 'ja',
} as const satisfies Record<string, Language>;
