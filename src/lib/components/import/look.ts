/** How the controls of the import page look; the same as on the other pages. */

export const BUTTON =
	'inline-flex min-h-9 cursor-pointer items-center border border-muted px-3 py-1 text-note text-ink no-underline hover:bg-faint disabled:cursor-default disabled:border-faint disabled:text-muted disabled:hover:bg-transparent';
/** The one thing to do next. */
export const MAIN =
	'inline-flex min-h-9 cursor-pointer items-center border border-accent bg-accent px-4 py-1 text-on-accent no-underline hover:border-ink hover:bg-ink hover:text-paper disabled:cursor-default disabled:border-faint disabled:bg-faint disabled:text-muted';
/** What can also be done: a word that is pressed. */
export const QUIET =
	'inline-flex min-h-8 cursor-pointer items-center text-note text-ink underline decoration-1 underline-offset-4 hover:decoration-2';
export const FIELD = 'min-h-9 min-w-0 border border-muted bg-paper px-2 py-1 text-note text-ink';
