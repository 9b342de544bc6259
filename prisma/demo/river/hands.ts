/** The officers of the river file who have no account of their own beside Mlih Bopha, as the records name them. */
export const bopha = 'Mlih Bopha, officer 0417'
export const piseth = 'Dambok Piseth, officer 0422'
export const nimol = 'Phka Nimol, officer 0431'
/** Those who worked for the file from outside the unit. */
export const analyst = 'Chanloh Vanna, National drug laboratory'
export const reviewer = 'Kdam Ratana, National drug laboratory'
export const judge = 'Investigating judge Daem Kesor'

export const search = 'Code of Criminal Procedure, article 91'
export const request = 'Written request of the prosecutor; article to be confirmed'
