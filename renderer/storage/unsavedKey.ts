/** Keys of localStorage under which edits wait that the database did not confirm (renderer/features/editing). */
export const UNSAVED_KEY = 'debrief-unsaved-';
