/** What a key asks for at the desk. Pure. */

export type Command =
	| { readonly do: 'choice'; readonly at: number }
	| { readonly do: 'named'; readonly names: readonly string[] }
	| { readonly do: 'confirm' | 'skip' | 'undo' | 'back' | 'forward' | 'help' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Names of choices that a letter stands for: the first that the task has. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
	KeyY: ['marked', 'in_progress', 'confirm'],
	KeyN: ['unmarked', 'neither', 'none'],
	KeyX: ['unseen']
};

const PLAIN: Readonly<Record<string, Command>> = {
	KeyS: { do: 'skip' },
	KeyU: { do: 'undo' },
	ArrowLeft: { do: 'back' },
	ArrowRight: { do: 'forward' },
	Enter: { do: 'confirm' },
	NumpadEnter: { do: 'confirm' }
};

/**
 * Keys are told by their place, so that they are the same on a Thai keyboard, where the same key is another
 * letter and digits need Shift; where a layout moves Latin letters, the letter counts too.
 * @returns null for a key that means nothing here
 */
export function commandOf(pressed: Pressed): Command | null {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
	const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : pressed.code;
	if (ctrlKey || metaKey) {
		return code === 'KeyZ' && !altKey && !shiftKey ? { do: 'undo' } : null;
	}
	if (altKey) return null;
	if (key === '?' || (code === 'Slash' && shiftKey)) return { do: 'help' };
	const digit = /^[1-9]$/.test(key) ? key : /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
	if (digit !== undefined) return { do: 'choice', at: Number(digit) - 1 };
	const names = NAMED[code];
	return names ? { do: 'named', names } : (PLAIN[code] ?? null);
}

/** Keys belong to what is written in, and Enter and arrows to what is pressed or opened. */
export function isTakenBy(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof Element)) return false;
	if (target.closest('input:not([type="checkbox"]), textarea, select')) return true;
	const own = key === 'Enter' || key === ' ' || key.startsWith('Arrow');
	return own && target.closest('button, a, summary, input, [role="region"]') !== null;
}
