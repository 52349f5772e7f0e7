import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { devSwitch } from '#main/electron/dev-server'
import { launch } from '../support/app'

/** Addresses of this machine, as a page could name them. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return ['localhost', ...all.filter(({ family }) => family === 'IPv4').map(({ address }) => address)]
}

/** Notes what arrives at a UDP and a TCP port of this machine. */
async function listen(): Promise<{ udp: number; tcp: number; heard: string[] }> {
  const heard: string[] = []
  const datagrams = createSocket('udp4', message => heard.push(`datagram of ${message.length} bytes`))
  const connections = createServer(socket => {
    heard.push('connection')
    socket.on('error', () => undefined).destroy()
  })
  datagrams.bind(0)
  connections.listen(0)
  await Promise.all([once(datagrams, 'listening'), once(connections, 'listening')])
  onTestFinished(() => {
    datagrams.close()
    connections.close()
  })
  return { udp: datagrams.address().port, tcp: (connections.address() as AddressInfo).port, heard }
}

test('page code that tries WebRTC reaches nobody, by datagram or connection', async () => {
  const { udp, tcp, heard } = await listen()
  const { page } = await launch()
  const candidates = await page.evaluate(
    async ({ udp, tcp, hosts }) => {
      const login = { username: 'user', credential: 'word' }
      const peers = hosts.map(host => {
        const iceServers = [
          { urls: `stun:${host}:${udp}` },
          { urls: `turn:${host}:${udp}`, ...login },
          { urls: `turn:${host}:${tcp}?transport=tcp`, ...login }
        ]
        return new RTCPeerConnection({ iceServers })
      })
      // A frame has the constructor as well.
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const FrameConnection = (frame.contentWindow as unknown as typeof globalThis).RTCPeerConnection
      peers.push(new FrameConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] }))
      const found: string[] = []
      const gathered = peers.map(async peer => {
        peer.createDataChannel('channel')
        const isComplete = new Promise<void>(resolve => {
          peer.onicecandidate = ({ candidate }) => {
            if (candidate?.candidate) found.push(candidate.candidate)
            if (candidate === null) resolve()
          }
        })
        await peer.setLocalDescription(await peer.createOffer())
        // Servers that do not answer keep the search open.
        await Promise.race([isComplete, new Promise(resolve => setTimeout(resolve, 3_000))])
      })
      await Promise.all(gathered)
      return found
    },
    { udp, tcp, hosts: ownAddresses() }
  )
  expect(heard).toEqual([])
  expect(candidates).toEqual([])
})

test('no element, request or socket of the page reaches a server of this machine', async () => {
  const { udp, tcp, heard } = await listen()
  const { page } = await launch()
  await page.evaluate(
    async ({ udp, tcp, hosts }) => {
      const attempt = (work: () => unknown) => {
        try {
          Promise.resolve(work()).catch(() => undefined)
        } catch {
          // Refused at once.
        }
      }
      for (const host of hosts) {
        const base = `http://${host}:${tcp}`
        for (const rel of [
          'preconnect',
          'prefetch',
          'preload',
          'modulepreload',
          'prerender',
          'stylesheet',
          'icon',
          'manifest'
        ])
          document.head.append(
            Object.assign(document.createElement('link'), { rel, as: 'image', href: `${base}/${rel}` })
          )
        for (const name of ['img', 'video', 'iframe', 'embed', 'script'] as const)
          document.body.append(Object.assign(document.createElement(name), { src: `${base}/${name}` }))
        document.body.append(Object.assign(document.createElement('object'), { data: `${base}/object` }))
        const form = Object.assign(document.createElement('form'), { action: `${base}/form`, method: 'post' })
        document.body.append(form)
        attempt(() => form.submit())
        const link = Object.assign(document.createElement('a'), { href: `${base}/link`, ping: `${base}/ping` })
        document.body.append(link)
        attempt(() => link.click())
        attempt(() => fetch(`${base}/fetch`, { mode: 'no-cors' }))
        attempt(() => navigator.sendBeacon(`${base}/beacon`, 'x'))
        attempt(() => new WebSocket(`ws://${host}:${tcp}/socket`))
        attempt(() => new EventSource(`${base}/events`))
        attempt(() => new WebTransport(`https://${host}:${udp}/transport`).ready)
        attempt(() => new Worker(`${base}/worker.js`))
        attempt(() => location.assign(`${base}/page`))
      }
      await new Promise(resolve => setTimeout(resolve, 2_000))
    },
    { udp, tcp, hosts: ownAddresses() }
  )
  expect(heard).toEqual([])
})

/** A page as the dev server would serve it, and what was asked of its server. */
async function servePage(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createHttpServer((request, response) => {
    asked.push(request.url ?? '')
    const page = '<html data-ready="true"><body>served<script src="/ask.js"></script></body></html>'
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript')
    response.end(request.url === '/' ? page : '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

test('an address in the environment does not give a foreign page the bridge', async () => {
  const { url, asked } = await servePage()
  const { app, page } = await launch({ env: { ELECTRON_RENDERER_URL: url } })
  expect(page.url()).toMatch(/^muqarin:\/\/app\//)
  const roles = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => String(role)) ?? [])
  )
  expect(roles).toContain('togglefullscreen')
  expect(roles?.map(role => role.toLowerCase())).not.toContain('toggledevtools')
  expect(asked).toEqual([])
})

test('with the switch of `npm run dev` the window comes from the dev server', async () => {
  const { url, asked } = await servePage()
  const { page } = await launch({ env: { ELECTRON_RENDERER_URL: url }, args: [`--${devSwitch}`] })
  expect(await page.evaluate(() => document.body.textContent)).toBe('served')
  expect(asked).toContain('/')
})
