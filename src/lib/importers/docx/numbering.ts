/** Automatic numbers and bullets: Word keeps them in lists, not in the text. */
import { isBoxGlyph } from '$lib/form3/boxes';
import { formatNumber } from './numberFormats';
import type { ListPlace, Styles } from './styles';
import { BULLET, symbolText } from './symbols';
import {
	child,
	childrenOf,
	descendants,
	switchOf,
	valueOf,
	wholeNumber,
	type XmlElement
} from './xml';

interface Level {
	readonly start: number;
	readonly format: string;
	/** `%1.%2.%3`, or the bullet. */
	readonly text: string;
	/** 0: never restarts; n: only after level n (counted from 1); undefined: after any higher level. */
	readonly restart: number | undefined;
	/** All numbers in Arabic digits, whatever their own levels say. */
	readonly legal: boolean;
	/** Paragraph style that stands on this level. */
	readonly style: string | undefined;
	readonly picture: boolean;
	readonly hidden: boolean;
	readonly fonts: readonly string[];
}

type Levels = ReadonlyMap<number, Level>;

interface List {
	/** Lists with the same definition count on together. */
	readonly definition: string;
	readonly levels: Levels;
	/** Level → number it starts again with where this list is first used. */
	readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
/** Longest number or bullet that is printed. */
const LONGEST = 100;

/** Counts the paragraphs of all lists of a document, in the order in which they are asked for. */
export class Lists {
	readonly #lists: ReadonlyMap<string, List>;
	readonly #counts = new Map<string, (number | undefined)[]>();
	readonly #started = new Set<string>();

	/** @param numbering `numbering.xml` */
	constructor(numbering: XmlElement | undefined, styles: Styles) {
		this.#lists = readLists(numbering, styles);
	}

	/**
	 * The number of the next paragraph of a list.
	 *
	 * @param place the list; the level is that of the paragraph's style where none is given
	 * @returns the number or bullet as printed, boxes as the characters of `form3/boxes.ts`; '' for none
	 */
	next(place: ListPlace): string {
		const list = this.#lists.get(place.list);
		if (!list) return '';
		const at = place.level ?? levelOfStyle(list.levels, place.style);
		const level = list.levels.get(at);
		if (!level) return '';
		const counts = this.#count(place.list, list, at, level);
		if (level.hidden) return '';
		return printed(list.levels, level, counts).slice(0, LONGEST);
	}

	#count(id: string, list: List, at: number, level: Level): readonly (number | undefined)[] {
		const counts = this.#counts.get(list.definition) ?? [];
		this.#counts.set(list.definition, counts);
		const again = list.starts.get(at);
		const use = `${id}/${at}`;
		if (again !== undefined && !this.#started.has(use)) counts[at] = again;
		else counts[at] = counts[at] === undefined ? level.start : (counts[at] as number) + 1;
		this.#started.add(use);
		for (let deeper = at + 1; deeper < LEVELS; deeper++) {
			const restart = list.levels.get(deeper)?.restart;
			if (restart === undefined || at < restart) counts[deeper] = undefined;
		}
		return counts;
	}
}

function levelOfStyle(levels: Levels, style: string | undefined): number {
	if (style !== undefined) {
		for (const [at, level] of levels) if (level.style === style) return at;
	}
	return 0;
}

function printed(levels: Levels, level: Level, counts: readonly (number | undefined)[]): string {
	if (level.picture) return BULLET;
	if (level.format === 'bullet') return bullet(level);
	return level.text.replace(/%([1-9])/g, (_, digit: string) => {
		const at = Number(digit) - 1;
		const own = levels.get(at);
		const value = counts[at] ?? own?.start ?? 1;
		return formatNumber(value, level.legal ? 'decimal' : (own?.format ?? 'decimal'));
	});
}

/** Boxes are kept, other pictures become one bullet; text (a dash, a word) stays as it is. */
function bullet({ text, fonts }: Level): string {
	const [first] = text.trim();
	if (first === undefined) return '';
	const code = first.codePointAt(0) as number;
	if (isBoxGlyph(first) && !(code >= 0xf000 && code <= 0xf0ff)) return text.trim();
	const font = fonts[0] ?? '';
	if (code >= 0xf000 && code <= 0xf0ff) return symbolText(font === '' ? 'Wingdings' : font, code);
	const picture = symbolText(font, code);
	if (picture !== first) return picture;
	return first === 'o' && text.trim() === 'o' ? BULLET : text.trim();
}

function readLists(numbering: XmlElement | undefined, styles: Styles): Map<string, List> {
	const definitions = new Map<string, XmlElement>();
	const named = new Map<string, string>();
	for (const definition of childrenOf(numbering, 'w:abstractNum')) {
		const id = definition.attributes['w:abstractNumId'] ?? '';
		definitions.set(id, definition);
		const style = valueOf(definition, 'w:styleLink');
		if (style !== undefined) named.set(style, id);
	}
	const lists = new Map<string, List>();
	const levelsOf = new Map<string, Levels>();
	for (const num of childrenOf(numbering, 'w:num')) {
		const asked = valueOf(num, 'w:abstractNumId') ?? '';
		const link = valueOf(definitions.get(asked), 'w:numStyleLink');
		const definition = (link !== undefined && named.get(link)) || asked;
		const common = levelsOf.get(definition) ?? readLevels(definitions.get(definition), styles);
		levelsOf.set(definition, common);
		const overrides = childrenOf(num, 'w:lvlOverride');
		const levels = new Map(common);
		const starts = new Map<number, number>();
		for (const override of overrides) {
			const at = wholeNumber(override.attributes['w:ilvl']);
			if (at === undefined || at < 0 || at >= LEVELS) continue;
			const own = child(override, 'w:lvl');
			if (own) levels.set(at, readLevel(own, styles));
			const start = wholeNumber(valueOf(override, 'w:startOverride'));
			if (start !== undefined) starts.set(at, start);
		}
		const id = num.attributes['w:numId'] ?? '';
		lists.set(id, { definition, levels: overrides.length > 0 ? levels : common, starts });
	}
	return lists;
}

function readLevels(definition: XmlElement | undefined, styles: Styles): Levels {
	const levels = new Map<number, Level>();
	for (const level of childrenOf(definition, 'w:lvl')) {
		const at = wholeNumber(level.attributes['w:ilvl']);
		if (at !== undefined && at >= 0 && at < LEVELS) levels.set(at, readLevel(level, styles));
	}
	return levels;
}

function readLevel(level: XmlElement, styles: Styles): Level {
	const look = child(level, 'w:rPr');
	return {
		start: wholeNumber(valueOf(level, 'w:start')) ?? 0,
		format: formatOf(level),
		text: valueOf(level, 'w:lvlText') ?? '',
		restart: wholeNumber(valueOf(level, 'w:lvlRestart')),
		legal: switchOf(level, 'w:isLgl') ?? false,
		style: valueOf(level, 'w:pStyle'),
		picture: child(level, 'w:lvlPicBulletId') !== undefined,
		hidden: switchOf(look, 'w:vanish') ?? false,
		fonts: styles.fontsOf(look)
	};
}

/** A format newer than Word 2007 stands beside an older one that says nearly the same: the older is read. */
function formatOf(level: XmlElement): string {
	const plain = valueOf(level, 'w:numFmt');
	if (plain !== undefined) return plain;
	return descendants(level, 'w:numFmt').at(-1)?.attributes['w:val'] ?? 'decimal';
}
