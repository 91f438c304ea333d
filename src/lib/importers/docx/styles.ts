/** What styles and themes say about runs and paragraphs, as far as it changes the text. */
import {
	child,
	childrenOf,
	descendants,
	switchOf,
	valueOf,
	wholeNumber,
	type XmlElement
} from './xml';

/** How a run is drawn, as far as it changes the text. */
export interface RunLook {
	/** Fonts for Latin letters; empty where none is named. */
	readonly fonts: readonly string[];
	readonly hidden: boolean;
	readonly raised: boolean;
}

/** A place in a list: its id in `numbering.xml`, and the level, counted from 0. */
export interface ListPlace {
	readonly list: string;
	/** Undefined where only the list is named: the level is then that of the style, else the first. */
	readonly level: number | undefined;
	/** The paragraph style that named the list. */
	readonly style?: string;
}

/** What properties say; undefined where they say nothing. */
interface Said {
	readonly fonts: readonly string[] | undefined;
	readonly hidden: boolean | undefined;
	readonly raised: boolean | undefined;
}

interface Style {
	readonly name: string;
	readonly basedOn: string | undefined;
	readonly said: Said;
	readonly list: ListPlace | undefined;
	readonly pageBreakBefore: boolean | undefined;
}

const LONGEST_CHAIN = 50;
const NOTHING: Said = { fonts: undefined, hidden: undefined, raised: undefined };

export class Styles {
	readonly #styles = new Map<string, Style>();
	/** Styles with all they are based on, as they are asked for. */
	readonly #whole = new Map<string, Style>();
	readonly #theme: ReadonlyMap<string, string>;
	readonly #defaults: Said;
	#paragraphDefault: string | undefined;

	/** @param styles `styles.xml`; @param theme the theme, for fonts named by their role */
	constructor(styles: XmlElement | undefined, theme: XmlElement | undefined) {
		this.#theme = themeFonts(theme);
		const defaults = child(child(styles, 'w:docDefaults'), 'w:rPrDefault');
		this.#defaults = this.#saidOf(child(defaults, 'w:rPr'));
		for (const style of childrenOf(styles, 'w:style')) {
			const id = style.attributes['w:styleId'];
			if (id === undefined) continue;
			const isDefault = /^(?:1|true|on)$/i.test(style.attributes['w:default'] ?? '');
			if (isDefault && style.attributes['w:type'] === 'paragraph') this.#paragraphDefault ??= id;
			const paragraph = child(style, 'w:pPr');
			const place = listOf(paragraph);
			this.#styles.set(id, {
				name: valueOf(style, 'w:name') ?? '',
				basedOn: valueOf(style, 'w:basedOn'),
				said: this.#saidOf(child(style, 'w:rPr')),
				list: place && { ...place, style: id },
				pageBreakBefore: switchOf(paragraph, 'w:pageBreakBefore')
			});
		}
	}

	/** Name of a style in Word's own language ("toc 1", "Placeholder Text"), in small letters. */
	nameOf(id: string | undefined): string {
		return (this.#styles.get(id ?? '')?.name ?? '').toLowerCase();
	}

	/** The style of a paragraph: its own, or the default one. */
	styleOf(properties: XmlElement | undefined): string | undefined {
		return valueOf(properties, 'w:pStyle') ?? this.#paragraphDefault;
	}

	/** Where a paragraph stands in a list, by itself or by its style; null where it does not. */
	placeOf(properties: XmlElement | undefined): ListPlace | null {
		const own = listOf(properties);
		const level = wholeNumber(valueOf(child(properties, 'w:numPr'), 'w:ilvl'));
		const found = own ?? this.#wholeOf(this.styleOf(properties))?.list;
		if (!found || found.list === '0') return null;
		return own ? found : { ...found, level: level ?? found.level };
	}

	/** Whether a paragraph begins a page, by itself or by its style. */
	beginsPage(properties: XmlElement | undefined): boolean {
		const own = switchOf(properties, 'w:pageBreakBefore');
		return own ?? this.#wholeOf(this.styleOf(properties))?.pageBreakBefore ?? false;
	}

	/**
	 * @param run properties of the run
	 * @param paragraphStyle style of the paragraph it stands in
	 */
	lookOf(run: XmlElement | undefined, paragraphStyle: string | undefined): RunLook {
		const own = this.#saidOf(run);
		const style = this.#wholeOf(valueOf(run, 'w:rStyle'))?.said ?? NOTHING;
		const around = this.#wholeOf(paragraphStyle)?.said ?? NOTHING;
		const { fonts, hidden, raised } = [style, around, this.#defaults].reduce(or, own);
		return { fonts: fonts ?? [], hidden: hidden ?? false, raised: raised ?? false };
	}

	/** The fonts that properties name for Latin letters, by name or by their role in the theme. */
	fontsOf(properties: XmlElement | undefined): readonly string[] {
		const fonts = child(properties, 'w:rFonts')?.attributes;
		if (!fonts) return [];
		const named = ['ascii', 'hAnsi'].map((slot) => {
			const role = fonts[`w:${slot}Theme`];
			return (role && this.#theme.get(role.slice(0, 5))) ?? fonts[`w:${slot}`];
		});
		return [...new Set(named.filter((font) => font !== undefined && font !== ''))] as string[];
	}

	#saidOf(properties: XmlElement | undefined): Said {
		if (!properties) return NOTHING;
		const fonts = this.fontsOf(properties);
		return {
			fonts: fonts.length > 0 ? fonts : undefined,
			hidden: switchOf(properties, 'w:vanish'),
			raised: isRaised(properties)
		};
	}

	/** A style with what it is based on. */
	#wholeOf(id: string | undefined): Style | undefined {
		const first = id === undefined ? undefined : this.#styles.get(id);
		if (id === undefined || !first) return undefined;
		const known = this.#whole.get(id);
		if (known) return known;
		let whole = first;
		let base = first.basedOn;
		for (let step = 0; base !== undefined && step < LONGEST_CHAIN; step++) {
			const style = this.#styles.get(base);
			whole = {
				...whole,
				said: or(whole.said, style?.said ?? NOTHING),
				list: whole.list ?? style?.list,
				pageBreakBefore: whole.pageBreakBefore ?? style?.pageBreakBefore
			};
			base = style?.basedOn;
		}
		this.#whole.set(id, whole);
		return whole;
	}
}

/** What the nearer says, else the farther. */
function or(near: Said, far: Said): Said {
	return {
		fonts: near.fonts ?? far.fonts,
		hidden: near.hidden ?? far.hidden,
		raised: near.raised ?? far.raised
	};
}

function listOf(properties: XmlElement | undefined): ListPlace | undefined {
	const place = child(properties, 'w:numPr');
	const list = valueOf(place, 'w:numId');
	return list === undefined ? undefined : { list, level: wholeNumber(valueOf(place, 'w:ilvl')) };
}

/** Raised as such, or moved up (in half-points) as some programs write it. */
function isRaised(properties: XmlElement | undefined): boolean | undefined {
	const align = valueOf(properties, 'w:vertAlign');
	if (align !== undefined) return align === 'superscript';
	const up = wholeNumber(valueOf(properties, 'w:position'));
	return up === undefined ? undefined : up >= 4;
}

/** `major` and `minor` → the font for Latin letters. */
function themeFonts(theme: XmlElement | undefined): Map<string, string> {
	const fonts = new Map<string, string>();
	const scheme = theme && descendants(theme, 'a:fontScheme')[0];
	for (const role of ['major', 'minor']) {
		const face = child(child(scheme, `a:${role}Font`), 'a:latin')?.attributes['typeface'];
		if (face) fonts.set(role, face);
	}
	return fonts;
}
