import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasDisplay } from '../../scripts/setup/display.mjs'
import { namespaceOf, startBare, whyNoNamespace } from '../support/bare-program'
import { times } from '../support/long-form'
import { beyondLoopback, tracedCalls } from '../support/network-trace'
import { temporaryFolder } from '../support/temporary-folder'

/** Two windows are opened, one of them traced: for the long form alone. */
const isLong = times(0, 1) === 1
const traces = ['strace', '-f', '-qq', '-yy', '-e', tracedCalls]

/** Why a trace cannot be had here; `null` where it can. */
function whyNoTrace(): string | null {
  const { error, status, stderr } = spawnSync('strace', ['-f', '-qq', 'true'], { encoding: 'utf8' })
  if (error) return error.message
  return status === 0 ? null : stderr.trim()
}

const noDisplay = isLong && !hasDisplay() ? 'no display' : null
const noNamespace = noDisplay ?? whyNoNamespace('--net')
const noTrace = noDisplay ?? whyNoTrace()
if (isLong && noNamespace) console.log(`The job without a network is left out: ${noNamespace}`)
if (isLong && noTrace) console.log(`The job under a trace is left out: ${noTrace}`)

const formats = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html', md: '#', xlsx: 'PK', csv: '\uFEFF' } as const

/** Runs the whole job of an analyst in the real program; resolves to the network interfaces that it saw. */
async function doJob(through: readonly string[]): Promise<string[]> {
  const folder = temporaryFolder()
  const { output, ended } = startBare({
    data: join(folder, 'data'),
    preload: join(import.meta.dirname, 'whole-job.cjs'),
    through,
    env: { MUQARIN_JOB_FOLDER: folder }
  })
  await ended
  const [, done] = /^job: (.*)$/m.exec(output()) ?? []
  if (!done) throw new Error(`the job was not done\n${output()}`)
  const { claims, interfaces } = JSON.parse(done) as { claims: number; interfaces: string[] }
  expect(claims).toBe(1)
  for (const [format, start] of Object.entries(formats)) {
    const text = readFileSync(join(folder, `job.${format}`), 'utf8')
    expect(text.slice(0, start.length).toLowerCase()).toBe(start.toLowerCase())
    expect(text.length).toBeGreaterThan(1_000)
  }
  return interfaces
}

test.skipIf(!isLong || noNamespace !== null)(
  'the whole job is done in a network namespace without routes, loopback down',
  async () => {
    expect(await doJob(['unshare', ...namespaceOf('--net')])).toEqual([])
  },
  600_000
)

test.skipIf(!isLong || noTrace !== null)(
  'the whole job addresses no packet to another machine',
  async () => {
    const trace = join(temporaryFolder(), 'trace')
    await doJob([...traces, '-o', trace])
    const calls = readFileSync(trace, 'utf8')
    // The trace is one of the whole program.
    expect(calls).toContain('.X11-unix')
    expect(calls).toContain('muqarin-library')
    expect(beyondLoopback(calls)).toEqual([])
  },
  600_000
)

test('lines of a trace that tell of packets to other machines are found, and others are not', () => {
  const remote = [
    '7 connect(19<TCP:[34]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
    '7 connect(19<TCPv6:[34]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28 <unfinished ...>',
    '7 sendto(19<UDP:[34]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
    '7 sendto(19<UDP:[192.0.2.7:5000->192.0.2.1:53]>, "x", 1, 0, NULL, 0) = 1',
    '7 write(19<UDPv6:[[2001:db8::7]:5000->[2001:db8::1]:53]>, "x", 1) = 1',
    '7 sendmmsg(19<UDP:[34]>, [{msg_hdr={msg_name={sa_family=AF_INET, sin_addr=inet_addr("192.0.2.1")}}}], 1, 0) = 1',
    '7 listen(19<TCP:[0.0.0.0:80]>, 5) = 0',
    '7 socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 3',
    '7 socket(AF_INET, SOCK_RAW, IPPROTO_ICMP) = 3'
  ]
  const local = [
    '7 connect(19<UDPv6:[34]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
    '7 getsockname(19<UDPv6:[[2001:db8::7]:5000->[2001:db8::1]:443]>,  <unfinished ...>',
    '7 <... connect resumed>) = 0',
    '7 connect(19<TCP:[34]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '7 write(19<TCPv6:[[::1]:5000->[::1]:53]>, "x", 1) = 1',
    '7 write(1<pipe:[34]>, "192.0.2.1", 9) = 9',
    '7 sendto(48<NETLINK:[ROUTE:7]>, [{nlmsg_type=RTM_GETADDR}, {ifa_family=AF_INET}], 17, 0, {sa_family=AF_NETLINK}, 12) = 17',
    '7 connect(9<UNIX-STREAM:[34]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X1"}, 20) = 0',
    '7 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 51<UDPv6:[345657]>'
  ]
  expect(beyondLoopback([...remote, ...local].join('\n'))).toEqual(remote)
})

test.skipIf(!isLong || noTrace !== null || noNamespace !== null)(
  'a trace of a program that sends packets has them',
  () => {
    const trace = join(temporaryFolder(), 'trace')
    // In a namespace of its own nothing of this arrives anywhere.
    const program = `
    require('node:net').connect(443, '192.0.2.1').on('error', () => {})
    const socket = require('node:dgram').createSocket('udp4').on('error', () => {})
    socket.send('x', 53, '192.0.2.1', () => socket.close())`
    const [strace = '', ...options] = traces
    spawnSync('unshare', [...namespaceOf('--net'), strace, ...options, '-o', trace, process.execPath, '-e', program])
    const found = beyondLoopback(readFileSync(trace, 'utf8'))
    expect(found.some(line => line.includes('connect('))).toBe(true)
    expect(found.some(line => /send\w+\(/.test(line))).toBe(true)
  }
)
