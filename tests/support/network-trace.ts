/** System calls that are traced: those on sockets, and those that write to any file, of which a socket may be one. */
export const tracedCalls = 'trace=%network,write,writev'

/** Families of sockets that the program may make, each with the reason. */
const allowedFamilies: Readonly<Record<string, string>> = {
  AF_UNIX: 'stay on the machine: screen (X11), D-Bus, nscd, processes of Chromium, lock of an open library',
  AF_NETLINK: 'talk to the kernel: Chromium and Node ask which network interfaces there are',
  AF_INET: 'are made by Chromium, which sends nothing through them',
  AF_INET6: 'are made by Chromium, which asks whether there is a route for IPv6 and sends nothing'
}

/** Calls on an internet socket that put no packet on the network. */
const silentCalls = new Set(['bind', 'getsockname', 'getpeername', 'getsockopt', 'setsockopt', 'shutdown'])
const receivingCalls = new Set(['recvfrom', 'recvmsg', 'recvmmsg'])

/**
 * The lines of a trace (`strace -f -yy` with `tracedCalls`) that tell of a packet to another machine, of a socket that waits for
 * one, or of a family of sockets without a reason. Connecting a UDP socket sends nothing: it only asks the kernel for a route.
 */
export function beyondLoopback(trace: string): string[] {
  return trace.split('\n').filter(line => {
    const [, call = '', rest = ''] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? []
    if (call === 'socket') {
      const [, family = '', kind = ''] = /^(\w+), (SOCK_\w+)/.exec(rest) ?? []
      return !(family in allowedFamilies) || (family.startsWith('AF_INET') && kind === 'SOCK_RAW')
    }
    const [, protocol = ''] = /^\d+<([A-Za-z]+)/.exec(rest) ?? []
    const isInternet =
      /^(UDP|TCP|RAW|ICMP|PING|SCTP|DCCP|L2TP)/.test(protocol) || /^\d+<\w*:.*sa_family=AF_INET/.test(rest)
    if (!isInternet || protocol === 'NETLINK' || silentCalls.has(call) || receivingCalls.has(call)) return false
    if (call === 'connect' && protocol.startsWith('UDP')) return false
    return !isToLoopback(rest)
  })
}

/** Whether all addresses that a call names, or that its socket is connected to, are of this machine alone. */
function isToLoopback(call: string): boolean {
  const named = call.matchAll(
    /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"|->([\d.]+):\d|->\[([\da-fA-F:.]+)\]:\d/g
  )
  const addresses = [...named].map(([, ...groups]) => groups.find(Boolean) ?? '')
  return addresses.length > 0 && addresses.every(address => address.startsWith('127.') || address === '::1')
}
