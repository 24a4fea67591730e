import { expect, test, vi } from 'vitest';
import { freePort } from '../../sandbox/bot.ts';
import { karaoke } from '../support/quota-command.ts';
import { type Scrape, scrape } from '../support/scrape.ts';
import { createWorld, GUILD, idsOf, type World } from '../support/world.ts';

const MINUTE = 60_000;
const UNTIL_FINISHED = { env: { POLL_INTERVAL_SECONDS: '60' }, upstream: { separationMs: 600 * MINUTE } };
const type = 'separate_vocal';

/** The metrics, as soon as `expectation` holds: what is counted may come after what a member sees. */
function seen(world: World, expectation: (metrics: Scrape) => void): Promise<Scrape> {
  const look = async () => {
    const metrics = await world.metrics();
    expectation(metrics);
    return metrics;
  };
  return vi.waitFor(look, { timeout: 15_000, interval: 50 });
}

test('a result is counted at every station on its way, and a start counts the jobs that are there', async () => {
  const world = await createWorld();
  const left = world.upstream.control.state().credits;
  expect((await world.metrics()).of('stemsmith_jobs')).toBe(0);
  expect(await karaoke(world, 'mira', 0)).toContain('ready');
  const metrics = await seen(world, (now) =>
    expect(now.of('stemsmith_jobs', { state: 'delivered', type })).toBe(1),
  );
  expect(metrics.of('stemsmith_jobs')).toBe(1);
  for (const state of ['accepted', 'queued', 'submitting', 'separating', 'separated', 'delivered']) {
    expect(metrics.of('stemsmith_job_transitions_total', { state, type }), state).toBe(1);
  }
  expect(metrics.of('stemsmith_deliveries_total', { outcome: 'separated', via: 'reply' })).toBe(1);
  expect(metrics.of('stemsmith_result_seconds_count', { type, source: 'made' })).toBe(1);
  expect(metrics.of('stemsmith_result_seconds_sum', { type, source: 'made' })).toBeGreaterThan(0.2);
  expect(metrics.of('stemsmith_acknowledgement_seconds_count')).toBe(1);
  expect(metrics.of('stemsmith_acknowledgement_seconds_bucket', { le: '3' })).toBe(1);
  expect(metrics.of('stemsmith_callbacks_total', { status: '200' })).toBe(1);
  expect(metrics.of('stemsmith_callbacks_expected')).toBe(1);
  expect(metrics.of('stemsmith_outcomes_total', { source: 'callback', outcome: 'separated' })).toBe(1);
  expect(metrics.of('stemsmith_credits_charged_total', { type })).toBe(10);
  expect(metrics.of('stemsmith_credits_refunded_total')).toBe(0);
  expect(metrics.of('stemsmith_upstream_requests_total', { endpoint: 'generate', code: '200' })).toBe(1);
  expect(metrics.of('stemsmith_upstream_request_seconds_count', { endpoint: 'generate' })).toBe(1);
  expect(metrics.of('stemsmith_upstream_credits')).toBe(left);
  // The balance, the song, and the submission.
  expect(metrics.of('stemsmith_upstream_budget_used')).toBeGreaterThanOrEqual(3);
  expect(metrics.of('stemsmith_upstream_budget_allowed')).toBe(20);
  expect(metrics.of('stemsmith_upstream_budget_waiting')).toBe(0);
  expect(metrics.of('stemsmith_submissions_paused')).toBe(0);
  expect(metrics.of('stemsmith_gateway_up')).toBe(1);
  for (const operation of ['get', 'update']) {
    expect(metrics.of('stemsmith_store_operation_seconds_count', { operation })).toBeGreaterThan(5);
  }
  expect(metrics.of('stemsmith_store_errors_total')).toBe(0);
  expect(metrics.of('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  // No label holds what grows with those who use the bot.
  const { guildId = '', memberId = '' } = (await world.stored.jobs())[0] ?? {};
  for (const id of [guildId, memberId, GUILD, 'Paper Lanterns']) expect(metrics.text).not.toContain(id);

  await world.restart();
  const after = await world.metrics();
  expect(after.of('stemsmith_jobs', { state: 'delivered', type })).toBe(1);
  expect(after.of('stemsmith_jobs')).toBe(1);
  expect(after.of('stemsmith_job_transitions_total')).toBe(0);
});

test('what is refused, joined, or given back is counted by rule, and in credits', async () => {
  const world = await createWorld({ ...UNTIL_FINISHED, env: { MEMBER_DAILY_CREDITS: '20' } });
  world.use('karaoke', idsOf(world.upstream.songs, 0));
  const { id } = await world.submitted();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0), 'otto'), 'Costs you nothing');
  world.upstream.control.finish(id);
  await seen(world, (now) =>
    expect(now.of('stemsmith_result_seconds_count', { type, source: 'joined' })).toBe(1),
  );

  await world.answer(world.use('stems', idsOf(world.upstream.songs, 1)), 'limit');
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 599 }, times: 1 });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 2)), 'could not be made');
  const metrics = await seen(world, (now) =>
    expect(now.of('stemsmith_deliveries_total', { outcome: 'failed' })).toBe(1),
  );
  expect(metrics.of('stemsmith_credits_charged_total', { type })).toBe(20);
  expect(metrics.of('stemsmith_credits_refunded_total', { type })).toBe(10);
  expect(metrics.of('stemsmith_credits_saved_total', { type })).toBe(10);
  expect(metrics.of('stemsmith_quota_refusals_total', { rule: 'member' })).toBe(1);
  expect(metrics.of('stemsmith_quota_refusals_total')).toBe(1);
  expect(metrics.of('stemsmith_job_failures_total', { reason: 'failed', type })).toBe(1);
  expect(metrics.of('stemsmith_upstream_requests_total', { code: 'other' })).toBe(1);
  expect(metrics.of('stemsmith_deliveries_total', { outcome: 'refused', via: 'notice' })).toBe(1);
});

test('an account without credits pauses submissions, and what waits for its turn is seen', async () => {
  const world = await createWorld({ env: { UPSTREAM_REQUESTS_PER_10S: '2' } });
  world.upstream.control.setCredits(0);
  world.use('karaoke', idsOf(world.upstream.songs, 0));
  await seen(world, (now) =>
    expect(now.of('stemsmith_upstream_budget_waiting', { priority: 'submission' })).toBe(1),
  );
  await world.skip(11_000);
  const metrics = await seen(world, (now) =>
    expect(now.of('stemsmith_submissions_paused', { reason: 'no_credits' })).toBe(1),
  );
  expect(metrics.of('stemsmith_submissions_paused')).toBe(1);
  expect(metrics.of('stemsmith_upstream_requests_total', { endpoint: 'generate', code: '429' })).toBe(1);
  await world.skip(MINUTE);
  await seen(world, (now) => expect(now.of('stemsmith_upstream_credits')).toBe(0));
});

test('polls that find what no callback told are counted, and readyz says that callbacks do not arrive', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  world.upstream.control.setCallbacks({ mode: 'silent' });
  const callbacks = async () => (await world.health()).parts.find(({ part }) => part === 'callbacks');
  expect(await callbacks()).toMatchObject({ ok: true, detail: 'none since the start' });
  for (const song of [0, 1, 2]) {
    const asked = world.use('karaoke', idsOf(world.upstream.songs, song));
    const { id } = await world.submitted(song + 1);
    await world.answer(asked, 'Separating');
    world.upstream.control.finish(id);
    await world.skip(5 * MINUTE);
    await world.answer(asked, 'are ready');
  }
  const metrics = await world.metrics();
  expect(metrics.of('stemsmith_outcomes_total', { source: 'poll', outcome: 'separated' })).toBe(3);
  expect(metrics.of('stemsmith_outcomes_total', { source: 'callback' })).toBe(0);
  expect(await callbacks()).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^none since the start; since then polls have found 3 results.*PUBLIC_URL/),
  });
  expect((await world.health()).status).toBe(200);

  const { id, callBackUrl } = await world.submitted();
  const stranger = callBackUrl.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  await fetch(stranger, { method: 'POST', body: '{}' });
  expect((await world.metrics()).of('stemsmith_callbacks_total', { status: '404' })).toBe(1);
  expect(await callbacks()).toMatchObject({ ok: false });
  await world.upstream.control.sendCallback(id);
  const after = await world.metrics();
  expect(after.of('stemsmith_outcomes_total', { source: 'callback', outcome: 'known' })).toBe(1);
  expect(await callbacks()).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/^the last one came at 2/),
  });
});

test('without PUBLIC_URL polls are the way, and nobody is told to look for callbacks', async () => {
  const world = await createWorld({ callbacks: false });
  for (const song of [0, 1, 2]) expect(await karaoke(world, 'mira', song)).toContain('ready');
  expect((await world.metrics()).of('stemsmith_callbacks_expected')).toBe(0);
  expect((await world.health()).parts).toContainEqual({
    part: 'callbacks',
    ok: true,
    detail: 'off (no PUBLIC_URL): results are polled',
  });
});

test('what Discord refuses is counted by its reason, and whom nothing reaches', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { control } = world.discord;
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'Separating');
  const { id } = await world.submitted();
  control.kickBot(GUILD);
  control.closeDms('mira', true);
  await world.skip(16 * MINUTE);
  world.upstream.control.finish(id);
  const metrics = await seen(world, (now) =>
    expect(now.of('stemsmith_jobs', { state: 'undeliverable', type })).toBe(1),
  );
  expect(metrics.of('stemsmith_deliveries_total', { outcome: 'separated', via: 'none' })).toBe(1);
  expect(metrics.of('stemsmith_deliveries_total')).toBe(1);
  expect(metrics.of('stemsmith_discord_faults_total', { reason: 'dm_closed' })).toBe(1);
  expect(metrics.of('stemsmith_discord_faults_total', { reason: 'no_access' })).toBeGreaterThan(0);
});

test('a lost gateway and a store that cannot be written are seen in the metrics and turn readyz to 503', async () => {
  const world = await createWorld();
  world.discord.control.gatewayFault({ kind: 'refuse', times: 1_000 });
  world.discord.control.gatewayFault({ kind: 'drop' });
  await seen(world, (now) => expect(now.of('stemsmith_gateway_up')).toBe(0));
  expect(await world.health()).toMatchObject({
    status: 503,
    parts: expect.arrayContaining([{ part: 'gateway', ok: false, detail: 'not connected' }]),
  });
  const unlock = await world.stored.lock();
  expect(await world.health()).toMatchObject({
    status: 503,
    parts: expect.arrayContaining([expect.objectContaining({ part: 'store', ok: false })]),
  });
  const metrics = await world.metrics();
  expect(metrics.of('stemsmith_store_errors_total', { operation: 'probe' })).toBe(1);
  expect(metrics.of('stemsmith_store_operation_seconds_sum', { operation: 'probe' })).toBeGreaterThan(0.5);
  await unlock();
});

test('METRICS_PORT moves the metrics, and nothing else, to a port of their own', async () => {
  const port = await freePort();
  const world = await createWorld({ env: { METRICS_PORT: String(port) } });
  const metrics = await scrape(`http://127.0.0.1:${port}`);
  expect(metrics.of('stemsmith_gateway_up')).toBe(1);
  expect((await fetch(`${world.bot.url}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(404);
  expect(await world.health()).toMatchObject({ status: 200 });
});
