/** In letters; the sender of a message has a shorter name. */
const longestSender = 60

/** `[06/09/2022, 9:14:03 AM] SENDER: …` and `06/09/2022, 21:14 - SENDER: …`: the two forms in which WhatsApp exports a chat. */
const head = new RegExp(
  `^\u200E?\\[?[0-9٠-٩]{1,4}[/.-][0-9٠-٩]{1,2}[/.-][0-9٠-٩]{2,4}[،,]?\\s[0-9٠-٩]{1,2}:[0-9٠-٩]{2}(?::[0-9٠-٩]{2})?(?:\\s?[\\p{L}.]{1,6})?(?:\\]|\\s-)\\s([^:]{1,${longestSender}}):`,
  'u'
)

/** Whether a line begins a message of an exported chat. Its date and its sender are those of the message, not of an article in it. */
export function isChatHead(line: string): boolean {
  return head.test(line.slice(0, 120))
}

/** The words of a message behind its head; `null`: no message begins on this line. */
export function messageOf(line: string): string | null {
  const [whole] = head.exec(line.slice(0, 120)) ?? []
  return whole === undefined ? null : line.slice(whole.length).trim()
}

/** `Forwarded from CHANNEL`, `أُعيد توجيهها من CHANNEL`: the channel, without the pictures around its name; `''`: another line. */
export function forwardedFrom(line: string): string {
  if (line.length > 120) return ''
  const [, channel = ''] =
    /^\[?(?:forwarded (?:message )?from|(?:تمت )?إعادة توجيهها? من|أُ?عيد توجيهها? من|محوّ?لة? من|منقول (?:من|عن) قناة|transféré de|iletilen kaynak|هدایت[ ‌]?شده از)\s?:?\s+([^\]]{2,80})\]?$/iu.exec(
      line
    ) ?? []
  return channel.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})»”]+$/gu, '')
}
