/**
 * What a backup does with which table. The wrapped keys of the dossiers go into a file of their own, of which only the
 * newest is ever needed: so a destroyed dossier is gone from every archive. Who was logged in, or tried to, is left out:
 * after a restore everybody logs in anew, and a stolen archive is nobody's session.
 */
export const backupScope = {
  apart: ['access.dossier_key'],
  leftOut: ['auth.session', 'auth.verification', 'auth.attempt'],
}

/** Tables into which the migrations put a row of their own; a restore replaces it. */
export const seededTables = ['access.installation']
