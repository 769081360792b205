/**
 * What a backup does with which table. The wrapped keys of the dossiers go into a file of their own, of which only the
 * newest is ever needed: so a destroyed dossier is gone from every archive. Who was logged in, or tried to, is left out:
 * after a restore everybody logs in anew, and a stolen archive is nobody's session. Files of forms
 * that were not handed in are left out as well: only the form itself opens them, and they live a day. What changed for the index
 * of linkage is left out because that is made anew at start.
 */
export const backupScope = {
  apart: ['access.dossier_key'],
  leftOut: ['auth.session', 'auth.verification', 'auth.attempt', 'signals.upload', 'signals.index_change'],
}

/** Tables into which the migrations put a row of their own; a restore replaces it. */
export const seededTables = ['access.installation']
