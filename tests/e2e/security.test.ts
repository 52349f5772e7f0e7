import { expect, test } from 'vitest'
import { launch } from '../support/app'

test('the window has no Node, no network, no other pages and no other windows', async () => {
  const { app, page } = await launch()
  const seen = await page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>) => {
      try {
        await work()
        return false
      } catch {
        return true
      }
    }
    return {
      require: typeof (window as { require?: unknown }).require,
      process: typeof (window as { process?: unknown }).process,
      bridge: Object.keys(window.muqarin).sort(),
      fetchRefused: await refused(() => fetch('https://example.org/')),
      localFetchRefused: await refused(() => fetch('file:///etc/hostname')),
      opened: window.open('https://example.org/') !== null,
      notifications: Notification.permission
    }
  })
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'on'],
    fetchRefused: true,
    localFetchRefused: true,
    opened: false,
    notifications: 'denied'
  })
  // Not evaluated here and now: what a debugger evaluates is exempt from the policy.
  const violations = await page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', event => blocked.push(event.effectiveDirective))
    setTimeout('window.ranFromText = true')
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const image = new Image()
    image.src = 'https://example.org/pixel.png'
    while (blocked.length < 4) await new Promise(resolve => setTimeout(resolve, 10))
    return { blocked: blocked.sort(), ran: 'ranFromText' in window || 'ranInline' in window }
  })
  expect(violations).toEqual({ blocked: ['img-src', 'script-src', 'script-src-elem', 'style-src-elem'], ran: false })
  await page.evaluate(() => location.assign('https://example.org/'))
  expect(page.url()).toMatch(/^muqarin:\/\/app\//)
  expect(app.windows()).toHaveLength(1)
})

test('calls that are unknown or do not fit are refused before any handler runs', async () => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const call = window.muqarin.call as (name: string, args: unknown) => Promise<unknown>
    return Promise.all([
      call('files.read', { path: '/etc/hostname' }),
      call('toString', undefined),
      call('claims.tag', { documentId: '../../etc', start: 0, end: 1, codeId: 'motive' }),
      call('claims.tag', { documentId: 'x', start: -1, end: 1, codeId: 'motive' }),
      call('imports.read', { files: [{ name: 'x', bytes: 'not bytes' }] })
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'call.invalid' } })
})

test('nothing outside of the built window is served', async () => {
  const { app } = await launch()
  const statuses = await app.evaluate(async ({ net }) => {
    const paths = ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/nothing.html', '/']
    return Promise.all(paths.map(async path => (await net.fetch(`muqarin://app${path}`)).status))
  })
  expect(statuses).toEqual([404, 404, 404, 404, 404])
})
