import type { Scene } from './demo-scene.ts'
import { scenesElsewhere } from './demo-scenes-elsewhere.ts'
import { scenesEnded } from './demo-scenes-ended.ts'
import { scenesOfBreda } from './demo-scenes-of-breda.ts'
import { scenesBeyondTheRegion, scenesPassedOn } from './demo-scenes-passed-on.ts'

import { scenesRelated } from './demo-scenes-related.ts'

/** The signals with which a demonstration begins. Everything in them is invented. */
export const scenes: Scene[] = [
  ...[...scenesOfBreda, ...scenesPassedOn, ...scenesEnded],
  ...[...scenesElsewhere, ...scenesBeyondTheRegion, ...scenesRelated],
]
