import { useLibrary } from '#state/library'
import { MatrixView } from './matrix-view'
import { CompareTabs } from './tabs'
import './compare.css'

/** The comparison of what the sources claim, and the other views of the same claims. */
export function Compare() {
  const library = useLibrary(state => state.library)
  return library && <CompareTabs key={library.id} library={library} matrix={MatrixView} />
}
