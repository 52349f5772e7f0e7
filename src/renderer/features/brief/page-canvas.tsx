import { useEffect, useRef } from 'react'
import type { PageImage } from '#shared/api'
import { useSay } from '#ui/say'

interface Props {
  page: PageImage
  number: number
  count: number
}

/** One page of the preview, as wide as its column. Drawn when it comes near the view, as a briefing may have a hundred. */
export function PageCanvas({ page, number, count }: Props) {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = () => {
      const image = new ImageData(
        new Uint8ClampedArray(page.rgba.buffer, page.rgba.byteOffset, page.rgba.length),
        page.width
      )
      element.getContext('2d')?.putImageData(image, 0, 0)
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        draw()
        observer.disconnect()
      },
      { rootMargin: '1200px' }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [page])
  const label = say('brief.page', { page: say.number(number), pages: say.number(count) })
  return (
    <figure className="brief-page">
      <canvas ref={canvas} width={page.width} height={page.height} role="img" aria-label={label} />
      <figcaption aria-hidden>{label}</figcaption>
    </figure>
  )
}
