/** The variants after so many are the tail. */
export const TOP = 3;
