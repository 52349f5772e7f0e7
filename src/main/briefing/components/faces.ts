import { createContext } from 'react'
import { usualFaces } from '../font-stacks'

/** The faces of the briefing that is being laid out. */
export const FacesContext = createContext(usualFaces)
