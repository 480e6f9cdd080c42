/** The article is printed without its author’s name. */
export const AUTHOR = 'author of “Mass Appeal or Product Customization?”, unnamed';
