import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createAudioReach } from '../../../src/services/audio/audio-reach.ts';

const { hosts } = readConfig({ DISCORD_TOKEN: 'token', UPSTREAM_API_KEY: 'key' }).audio;
const inProduction = createAudioReach({ hosts, upstreamUrl: 'https://api.api.box' });
const againstSandbox = createAudioReach({ hosts, upstreamUrl: 'http://127.0.0.1:4000/some/path' });

describe('audio', () => {
  it.each([
    'https://file.aiquickdraw.com/s/d92a13bf-c6f4-4ade-bb47-f69738435528_Instrumental.mp3',
    'https://tempfile.aiquickdraw.com./v/a_vocal.mp3',
    'https://FILE.AIQUICKDRAW.COM/a.mp3',
    'https://cdn1.suno.ai/549fc4b2-294f-44ea-a35b-419687b07ab9.mp3',
    'https://musicfile.api.box/a.mp3',
    'https://musicfile.removeai.ai/a',
    'https://apiboxfiles.erweima.ai/a.mp3',
  ])('is fetched from where upstream keeps it: %s', (url) => {
    expect(inProduction(url)).toBe('public');
    expect(againstSandbox(url)).toBe('public');
  });

  it.each([
    'https://example.com/a.mp3',
    'https://aiquickdraw.com.example.com/a.mp3',
    'https://evilaiquickdraw.com/a.mp3',
    'https://example.com/?x=.aiquickdraw.com',
    'https://example.com/#.aiquickdraw.com',
    'https://file.aiquickdraw.com@example.com/a.mp3',
    'https://user:pass@file.aiquickdraw.com/a.mp3',
    'http://file.aiquickdraw.com/a.mp3',
    'ftp://file.aiquickdraw.com/a.mp3',
    'https://8.8.8.8/a.mp3',
    'https://127.0.0.1/a.mp3',
    'http://127.0.0.1:4001/a.mp3',
    'https://127.0.0.1:4000/a.mp3',
    'http://localhost:4000/a.mp3',
    'blob:http://127.0.0.1:4000/a',
    'https://[::1]/a.mp3',
    'nonsense',
    '',
  ])('is not fetched from elsewhere: %s', (url) => {
    expect(inProduction(url)).toBeUndefined();
    expect(againstSandbox(url)).toBeUndefined();
  });

  it('is fetched from our own imitation of upstream alone, at exactly its origin', () => {
    expect(againstSandbox('http://127.0.0.1:4000/files/a.mp3')).toBe('local');
    expect(inProduction('http://127.0.0.1:4000/files/a.mp3')).toBeUndefined();
    expect(inProduction('https://api.api.box/a.mp3')).toBe('public');
  });

  it('is fetched from a single host that is listed by its name, and from nothing below it', () => {
    const reach = createAudioReach({ hosts: ['files.example.com'], upstreamUrl: 'https://api.api.box' });
    expect(reach('https://files.example.com/a')).toBe('public');
    expect(reach('https://a.files.example.com/a')).toBeUndefined();
  });

  it('is never fetched from a private host, even one that is listed', () => {
    const reach = createAudioReach({
      hosts: ['10.0.0.1', 'nas.lan', '*.internal'],
      upstreamUrl: 'https://api.api.box',
    });
    for (const host of ['10.0.0.1', 'nas.lan', 'a.internal', '0x0a000001']) {
      expect(reach(`https://${host}/a`)).toBeUndefined();
    }
  });
});
