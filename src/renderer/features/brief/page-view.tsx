import { useEffect, useRef, useState } from 'react'
import type { PageImage } from '#shared/api'
import { useSay } from '#ui/say'
import { wantPage } from './page-feed'

interface Props {
  renderId: string
  /** From 0. */
  index: number
  count: number
  /** Width and height in points. */
  size: { width: number; height: number }
  /** On the screen, px. */
  width: number
}

/** Pages within this distance of the view are drawn, those farther away let go of their pictures. Px. */
const nearby = '900px'

/**
 * One page of the preview. What it shows stays until the picture of a newer rendering has come, so that nothing flickers;
 * before the first one there is white paper of the right size.
 */
export function PageView({ renderId, index, count, size, width }: Props) {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const drawn = useRef('')
  // In steps: a border that is dragged changes the width with every pixel.
  const scale = Math.min(3, Math.max(0.5, Math.ceil(((width * window.devicePixelRatio) / size.width) * 4) / 4))
  const wanted = `${renderId}@${scale}`

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.closest('.brief-pages'),
      rootMargin: nearby
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    if (!isNear) {
      drawn.current = ''
      delete element.dataset.drawn
      element.width = 0
      element.height = 0
      return
    }
    if (drawn.current === wanted) return
    return wantPage({
      renderId,
      index,
      scale,
      deliver: page => {
        drawn.current = wanted
        draw(element, page)
      }
    })
  }, [isNear, wanted, renderId, index, scale])

  const label = say('brief.page', { page: say.number(index + 1), pages: say.number(count) })
  return (
    <figure className="brief-page" style={{ inlineSize: `${width}px` }}>
      <canvas ref={canvas} role="img" aria-label={label} style={{ aspectRatio: `${size.width} / ${size.height}` }} />
      <figcaption aria-hidden>{label}</figcaption>
    </figure>
  )
}

function draw(element: HTMLCanvasElement, page: PageImage): void {
  element.width = page.width
  element.height = page.height
  element.dataset.drawn = ''
  const pixels = new Uint8ClampedArray(page.rgba.buffer, page.rgba.byteOffset, page.rgba.length)
  element.getContext('2d')?.putImageData(new ImageData(pixels, page.width), 0, 0)
}
