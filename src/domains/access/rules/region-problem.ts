/** One thing that is wrong in a region file: where it stands, and a sentence that says what. */
export type RegionProblem = { path: PropertyKey[]; message: string }
