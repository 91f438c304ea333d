/** XML of a Word file → elements with names that do not depend on prefixes or on the edition of the standard. */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits';
import { damaged, unsafeXml } from './refusals';

export interface XmlElement {
	/** Prefix as used in this folder and local name: `w:p`. Of an unknown namespace: `?:name`. */
	readonly name: string;
	/** Values by name, `w:val`; names without a namespace as they are. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** Character data, of the elements that carry text (`w:t`, `w:instrText`, `m:t`); else ''. */
	readonly text: string;
}

interface Growing {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: XmlElement[];
	text: string;
}

/** Transitional and strict editions of one vocabulary share a prefix. */
const PREFIXES = new Map<string, string>([
	['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
	['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
	['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
	['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
	['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
	['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
	['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
	['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
	['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
	['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
	['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
	['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
	['urn:schemas-microsoft-com:vml', 'v'],
	['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
	['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
	['http://www.w3.org/XML/1998/namespace', 'xml']
]);

const TEXT_ELEMENTS = new Set(['w:t', 'w:instrText', 'm:t']);
const NONE: Readonly<Record<string, string>> = Object.freeze({});
/** Bytes decoded at a time. */
const CHUNK = 256 * 1024;

/** Where XML comes from, for messages. */
export interface XmlPlace {
	/** Name of the file. */
	readonly file: string;
	/** Path of the part in it. */
	readonly part: string;
}

/** Elements that are given away one by one as they end, instead of being kept in the tree. */
export interface Stream {
	/** Name of the parent whose children are given away. */
	readonly parent: string;
	readonly take: (element: XmlElement) => void;
}

/**
 * Parses a part.
 *
 * @returns the root element; without the children that `stream` took
 * @throws ImportError `corrupt` (not well-formed, not text) or `unsafe` (a DOCTYPE, nested too deep, more
 * elements in one piece than `LIMITS.xmlElements`)
 */
export function readXml(bytes: Uint8Array, place: XmlPlace, stream?: Stream): XmlElement {
	const { file, part } = place;
	const parser = new SaxesParser({ xmlns: true, position: false });
	const open: Growing[] = [];
	let root: XmlElement | null = null;
	let elements = 0;
	parser.on('error', (cause) => {
		throw damaged(file, part, cause.message, cause);
	});
	parser.on('doctype', () => {
		throw unsafeXml(file, part, 'DOCTYPE');
	});
	parser.on('opentag', (tag) => {
		if (open.length >= LIMITS.depth) throw unsafeXml(file, part, 'depth', LIMITS.depth);
		if (++elements > LIMITS.xmlElements)
			throw unsafeXml(file, part, 'elements', LIMITS.xmlElements);
		open.push({
			name: named(tag.uri, tag.local, false),
			attributes: attributesOf(tag.attributes),
			children: [],
			text: ''
		});
	});
	const text = (characters: string) => {
		const element = open.at(-1);
		if (element && TEXT_ELEMENTS.has(element.name)) element.text += characters;
	};
	parser.on('text', text);
	parser.on('cdata', text);
	parser.on('closetag', () => {
		const element = open.pop() as Growing;
		const parent = open.at(-1);
		if (!parent) root = element;
		else if (stream && parent.name === stream.parent) {
			elements = 0;
			stream.take(element);
		} else parent.children.push(element);
	});
	for (const piece of decoded(bytes, place)) parser.write(piece);
	parser.close();
	if (!root) throw damaged(file, part);
	return root;
}

function named(uri: string, local: string, attribute: boolean): string {
	if (uri === '' && attribute) return local;
	return `${PREFIXES.get(uri) ?? '?'}:${local}`;
}

function attributesOf(
	found: Readonly<Record<string, { uri: string; local: string; value: string }>>
): Readonly<Record<string, string>> {
	const all = Object.values(found);
	if (all.length === 0) return NONE;
	const attributes: Record<string, string> = Object.create(null);
	for (const { uri, local, value } of all) attributes[named(uri, local, true)] = value;
	return attributes;
}

/** The text piece by piece, decoded as its first bytes say. */
function* decoded(bytes: Uint8Array, { file, part }: XmlPlace): Generator<string> {
	const decoder = decoderFor(bytes);
	try {
		for (let at = 0; at < bytes.length; at += CHUNK) {
			const last = at + CHUNK >= bytes.length;
			yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last });
		}
	} catch (cause) {
		if (cause instanceof TypeError) throw damaged(file, part, decoder.encoding, cause);
		throw cause;
	}
}

function decoderFor(bytes: Uint8Array): TextDecoder {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
		return new TextDecoder('utf-16le', { fatal: true });
	}
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
		return new TextDecoder('utf-16be', { fatal: true });
	}
	const head = String.fromCharCode(...bytes.subarray(0, 120));
	const label = /^[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
	try {
		return new TextDecoder(label, { fatal: true });
	} catch {
		return new TextDecoder('utf-8', { fatal: true });
	}
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((found) => found.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
	return element?.children.filter((found) => found.name === name) ?? [];
}

/** The value of a child: `<w:numId w:val="3"/>` → "3". */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
	return child(element, name)?.attributes['w:val'];
}

/**
 * A switch: `<w:vanish/>` is on, `w:val` of 0, false or off is off.
 *
 * @returns undefined where the element does not stand
 */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
	const found = child(element, name);
	return found && isOn(found.attributes['w:val']);
}

export function isOn(value: string | undefined): boolean {
	return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

/** A whole number, or undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
	return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Every element of a name below this one, in order; not those inside one that was found. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
	return element.children.flatMap((found) =>
		found.name === name ? [found] : descendants(found, name)
	);
}
