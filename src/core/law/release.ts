/**
 * The release of the rules in this folder, kept with every answer that somebody relies on. A mistake of ours that is put right is a
 * new release; law that begins is a new dated entry in the same one.
 */
export const lawRelease = 'law@1.0.0'
