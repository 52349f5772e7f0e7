import { app } from './app'
import { backups } from './backups'
import { brief } from './brief'
import { briefParts } from './brief-parts'
import { codebook } from './codebook'
import { compare } from './compare'
import { desk } from './desk'
import { deskClaims } from './desk-claims'
import { deskPanes } from './desk-panes'
import { encryption } from './encryption'
import { figures } from './figures'
import { filter } from './filter'
import { hiddenSigns } from './hidden-signs'
import { imports } from './imports'
import { library } from './library'
import { lostLibrary } from './lost-library'
import { missingParts } from './missing-parts'
import { native } from './native'
import { problems } from './problems'
import { proof } from './proof'
import { signing } from './signing'
import { tables } from './tables'
import type { Texts } from './texts'
import { verification } from './verification'
import { versions } from './versions'
import { words } from './words'

const areas: Texts[] = [
  app,
  words,
  library,
  backups,
  encryption,
  imports,
  versions,
  desk,
  deskClaims,
  deskPanes,
  compare,
  figures,
  filter,
  codebook,
  brief,
  briefParts,
  signing,
  tables,
  native,
  lostLibrary,
  missingParts,
  proof,
  problems,
  verification,
  hiddenSigns
]

/** All texts by language; a key given twice is a mistake that the tests refuse. */
export const texts: Texts = {
  ar: Object.assign({}, ...areas.map(area => area.ar)),
  en: Object.assign({}, ...areas.map(area => area.en))
}
