import { describe, expect, it } from 'vitest';
import { createLinkPolicy } from '../../../src/services/separation/links.ts';

const inProduction = createLinkPolicy('https://api.api.box');
const againstSandbox = createLinkPolicy('http://127.0.0.1:4000/some/path');

describe('a link to a track', () => {
  it.each([
    'https://file.aiquickdraw.com/s/d92a13bf-c6f4-4ade-bb47-f69738435528_Instrumental.mp3',
    'https://file.aiquickdraw.com:8443/a.mp3?sig=a%2Fb&x=1#t',
    'https://8.8.8.8/a.mp3',
    'https://[2606:4700::1111]/a.mp3',
    'https://bücher.example/a.mp3',
    'https://xn--bcher-kva.example./a.mp3',
    'https://local.example.com/a',
    'https://notlocalhost.com/a',
    'https://172.32.0.1/a',
    'https://100.128.0.1/a',
    `https://example.com/${'a'.repeat(2_028)}`,
  ])('may be shown: %s', (url) => {
    expect(inProduction(url)).toBe(true);
    expect(againstSandbox(url)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['file.aiquickdraw.com/a.mp3', 'no scheme'],
    ['//file.aiquickdraw.com/a.mp3', 'no scheme'],
    ['https://', 'no host'],
    ['http://file.aiquickdraw.com/a.mp3', 'not encrypted'],
    ['ftp://file.aiquickdraw.com/a.mp3', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,hi', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['blob:https://example.com/a', 'scheme'],
    ['blob:http://127.0.0.1:4000/a', 'scheme around our own origin'],
    ['discord://-/channels/1', 'scheme'],
    ['https://user@example.com/', 'credentials'],
    ['https://user:pass@example.com/', 'credentials'],
    ['https://:pass@example.com/', 'credentials'],
    ['http://user:pass@127.0.0.1:4000/', 'credentials at our own origin'],
    ['https://localhost/', 'loopback'],
    ['https://LOCALHOST/', 'loopback'],
    ['https://localhost./', 'loopback, trailing dot'],
    ['https://localhost../', 'loopback, trailing dots'],
    ['https://a.localhost/', 'loopback'],
    ['https://127.0.0.1/', 'loopback'],
    ['https://127.0.0.1./', 'loopback, trailing dot'],
    ['https://127.0.0.1../', 'loopback, trailing dots'],
    ['https://127.255.255.254/', 'loopback'],
    ['https://127.1/', 'loopback, short'],
    ['https://2130706433/', 'loopback, decimal'],
    ['https://0x7f000001/', 'loopback, hexadecimal'],
    ['https://0x7f.0.0.1/', 'loopback, mixed'],
    ['https://0177.0.0.1/', 'loopback, octal'],
    ['https://１２７.0.0.1/', 'loopback, full-width digits'],
    ['https://127。0。0。1/', 'loopback, ideographic full stops'],
    ['https://%31%32%37.0.0.1/', 'loopback, encoded'],
    ['https://0.0.0.0/', 'this host'],
    ['https://0/', 'this host'],
    ['https://[::1]/', 'loopback'],
    ['https://[::]/', 'unspecified'],
    ['https://[0:0:0:0:0:0:0:1]/', 'loopback, long'],
    ['https://[::ffff:127.0.0.1]/', 'loopback, mapped'],
    ['https://[::ffff:7f00:1]/', 'loopback, mapped in hexadecimal'],
    ['https://[::127.0.0.1]/', 'loopback, compatible'],
    ['https://[::ffff:0:127.0.0.1]/', 'loopback, translated'],
    ['https://[64:ff9b::7f00:1]/', 'loopback, NAT64'],
    ['https://[64:ff9b:1::7f00:1]/', 'loopback, local NAT64'],
    ['https://[2002:7f00:1::]/', 'loopback, 6to4'],
    ['https://[2001:0:7f00:1::]/', 'Teredo'],
    ['https://10.1.2.3/', 'private'],
    ['https://172.16.0.1/', 'private'],
    ['https://172.31.255.255/', 'private'],
    ['https://192.168.0.1/', 'private'],
    ['https://3232235521/', 'private, decimal'],
    ['https://0xc0a80001/', 'private, hexadecimal'],
    ['https://[::ffff:192.168.0.1]/', 'private, mapped'],
    ['https://100.64.0.1/', 'carrier-grade NAT'],
    ['https://169.254.169.254/latest/meta-data/', 'link-local'],
    ['https://2852039166/', 'link-local, decimal'],
    ['https://[fe80::1]/', 'link-local'],
    ['https://[febf::1]/', 'link-local'],
    ['https://[fec0::1]/', 'site-local'],
    ['https://[fd12:3456::1]/', 'unique local'],
    ['https://[ff02::1]/', 'multicast'],
    ['https://224.0.0.1/', 'multicast'],
    ['https://255.255.255.255/', 'broadcast'],
    ['https://198.18.0.1/', 'benchmarking'],
    ['https://intranet/', 'a name without a dot'],
    ['https://printer.local/', 'a local name'],
    ['https://metadata.google.internal/', 'a local name'],
    ['https://router.lan/', 'a local name'],
    ['https://nas.home.arpa./', 'a local name'],
    ['https://callback.invalid/', 'a name that never resolves'],
    ['https://example.com/a b', 'a space'],
    [' https://example.com/', 'a space'],
    ['https://example.com/\n@everyone', 'a line break'],
    ['https://exa\tmple.com/', 'a tab'],
    ['https://example.com/a>b', 'a bracket that ends a link in Discord'],
    ['https://example.com/\u202egpj', 'a change of direction'],
    ['https://example.com\\@evil.example/', 'a backslash'],
    [`https://example.com/${'a'.repeat(2_029)}`, 'too long'],
  ])('is never shown: %s (%s)', (url) => {
    expect(inProduction(url)).toBe(false);
    expect(againstSandbox(url)).toBe(false);
  });

  it.each([
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/files/a.mp3', true],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4001/files/a.mp3', false],
    ['http://127.0.0.1:4000', 'http://localhost:4000/files/a.mp3', false],
    ['http://127.0.0.1:4000', 'http://127.0.0.2:4000/files/a.mp3', false],
    ['http://127.0.0.1:4000', 'https://127.0.0.1:4000/files/a.mp3', false],
    ['http://127.0.0.1:4000', 'http://127.0.0.1/files/a.mp3', false],
    ['http://localhost:4000', 'http://localhost:4000/files/a.mp3', true],
    ['http://[::1]:4000', 'http://[::1]:4000/files/a.mp3', true],
    ['http://sandbox:4000', 'http://sandbox:4000/files/a.mp3', true],
    ['http://sandbox:4000', 'http://other:4000/files/a.mp3', false],
    ['http://api.example.com', 'http://api.example.com/files/a.mp3', false],
  ])('with upstream at %s: %s is %s', (upstream, url, expected) => {
    expect(createLinkPolicy(upstream)(url)).toBe(expected);
  });
});
