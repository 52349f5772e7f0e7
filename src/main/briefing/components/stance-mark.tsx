import { Circle, Line, Path, Svg } from '@react-pdf/renderer'
import type { Stance } from '#core/claims/claim'

interface Props {
  stance: Stance
  color: string
}

/** The stance as a shape, beside its word: a full disc asserts, a struck ring denies, a half disc hedges. */
export function StanceMark({ stance, color }: Props) {
  return (
    <Svg width={7} height={7} viewBox="0 0 14 14">
      <Circle cx={7} cy={7} r={5.6} stroke={color} strokeWidth={1.8} fill={stance === 'asserts' ? color : 'none'} />
      {stance === 'denies' ? <Line x1={3} y1={11} x2={11} y2={3} stroke={color} strokeWidth={1.8} /> : null}
      {stance === 'hedges' ? <Path d="M 7 1.4 A 5.6 5.6 0 0 1 7 12.6 Z" fill={color} /> : null}
    </Svg>
  )
}
