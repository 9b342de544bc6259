/**
 * Tries within a quarter of an hour at what is not there or not one's own, after which a person is held off for the rest of it.
 * Somebody at work comes across a handful; a list of ids that is tried out comes to this.
 */
export const mostDenied = 1000
