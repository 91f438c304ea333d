/** The parts of a Word file: which one is the document, and which ones it refers to. */
import { unzip } from '../zip';
import { damaged, noWordDocument } from './refusals';
import { readXml, type Stream, type XmlElement } from './xml';

/** What a document refers to: a part of the file, or an address outside. */
interface Relation {
	/** Last word of its type: `styles`, `numbering`, `hyperlink`. */
	readonly type: string;
	readonly target: string;
	readonly external: boolean;
}

/** The parts that are read, by the last word of the relation's type. */
export type PartName = 'styles' | 'numbering' | 'theme' | 'footnotes' | 'endnotes';
const PARTS: readonly PartName[] = ['styles', 'numbering', 'theme', 'footnotes', 'endnotes'];

export interface WordPackage {
	/** Reads the document itself, its blocks one by one. */
	readonly readDocument: (stream: Stream) => void;
	/** A part the document refers to; undefined where there is none. */
	readonly read: (part: PartName) => XmlElement | undefined;
	/** Addresses outside of the file by relation id. */
	readonly addresses: ReadonlyMap<string, string>;
}

const DOCUMENT = 'officeDocument';

/**
 * Opens a Word file (.docx, .docm, .dotx: macros are not read).
 *
 * @throws ImportError `encrypted` (the zip is), `wrong-kind`, `corrupt` or `unsafe`
 */
export function openPackage(bytes: Uint8Array, name: string): WordPackage {
	const maps = unzip(
		bytes,
		name,
		(path) => /(?:^|\/)_rels\/[^/]*\.rels$/i.test(path) || /^\[Content_Types\]\.xml$/i.test(path)
	);
	const read = (files: ReadonlyMap<string, Uint8Array>, path: string) => {
		const content = find(files, path);
		return content && readXml(content, { file: name, part: path });
	};
	const types = read(maps, '[Content_Types].xml');
	const main = mainPart(read(maps, '_rels/.rels'), types);
	if (main === null) throw noWordDocument(name);
	const relations = relationsOf(read(maps, relationsPath(main)), main);
	const paths = new Map<PartName, string>();
	for (const { type, target, external } of relations.values()) {
		const part = PARTS.find((known) => known === type);
		if (part && !external && !paths.has(part)) paths.set(part, target);
	}
	const wanted = new Set([main, ...paths.values()].map((path) => path.toLowerCase()));
	const files = unzip(bytes, name, (path) => wanted.has(path.toLowerCase()));
	const document = find(files, main);
	if (!document) throw damaged(name, main, 'missing');
	return {
		readDocument: (stream) => void readXml(document, { file: name, part: main }, stream),
		read: (part) => {
			const path = paths.get(part);
			return path === undefined ? undefined : read(files, path);
		},
		addresses: new Map(
			[...relations].flatMap(([id, { external, target }]) => (external ? [[id, target]] : []))
		)
	};
}

/** Path of the document: as the package says, else by its content type, else where Word puts it. */
function mainPart(relations: XmlElement | undefined, types: XmlElement | undefined): string | null {
	for (const { type, target, external } of relationsOf(relations, '').values()) {
		if (type === DOCUMENT && !external) return target;
	}
	const listed = types?.children.find((type) =>
		/word.*(?:main|macroEnabled)/i.test(type.attributes['ContentType'] ?? '')
	);
	const path = listed?.attributes['PartName'];
	if (path !== undefined) return resolve('', path);
	return types ? 'word/document.xml' : null;
}

function relationsOf(rels: XmlElement | undefined, source: string): Map<string, Relation> {
	const folder = source.slice(0, source.lastIndexOf('/') + 1);
	const relations = new Map<string, Relation>();
	for (const { name, attributes } of rels?.children ?? []) {
		const { Id: id, Type: type, Target: target } = attributes;
		if (name !== 'rel:Relationship' || !id || !type || target === undefined) continue;
		const external = attributes['TargetMode']?.toLowerCase() === 'external';
		relations.set(id, {
			type: type.slice(type.lastIndexOf('/') + 1),
			target: external ? target : resolve(folder, target),
			external
		});
	}
	return relations;
}

function relationsPath(part: string): string {
	const cut = part.lastIndexOf('/') + 1;
	return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** A target against the folder it is said in: `../a.xml`, `/word/a.xml`, `a.xml`. */
function resolve(folder: string, target: string): string {
	const path = target.replaceAll('\\', '/');
	const parts: string[] = [];
	for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
		if (step === '..') parts.pop();
		else if (step !== '' && step !== '.') parts.push(step);
	}
	return parts.join('/');
}

/** Names of parts are the same in capitals and small letters. */
function find(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | undefined {
	const exact = files.get(path);
	if (exact) return exact;
	const small = path.toLowerCase();
	for (const [name, content] of files) if (name.toLowerCase() === small) return content;
	return undefined;
}
