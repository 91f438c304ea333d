/** XML of a workbook, element by element: sheets are too large for a tree. */
import { SaxesParser } from 'saxes';
import { ImportError } from '../../errors';
import { LIMITS } from '../../limits';
import { corruptTable } from '../words';

export type Attributes = Readonly<Record<string, string>>;

/** Names are local: some programs write `<x:row>` for `<row>`. */
export interface XmlHandlers {
	readonly open: (element: string, attributes: Attributes) => void;
	readonly close?: (element: string) => void;
	/** Character data, maybe in pieces. */
	readonly text?: (text: string) => void;
	/** Asked now and then; true ends the reading. */
	readonly enough?: () => boolean;
}

/** Bytes given to the parser at a time. */
const CHUNK = 64 * 1024;

/**
 * Reads a part of the workbook. Document type declarations, where entities that expand without end are
 * declared, are refused; no program writes them into workbooks.
 *
 * @throws ImportError `corrupt` or `unsafe`
 */
export function scanXml(bytes: Uint8Array, name: string, handlers: XmlHandlers): void {
	const parser = new SaxesParser({ xmlns: false, position: false });
	let depth = 0;
	parser.on('error', (cause) => {
		throw corruptTable(name, 'XLSX', cause);
	});
	parser.on('doctype', () => {
		throw unsafe(name);
	});
	parser.on('opentag', ({ name: element, attributes }) => {
		if (++depth > LIMITS.depth) throw unsafe(name);
		handlers.open(local(element), attributes);
	});
	parser.on('closetag', ({ name: element }) => {
		depth--;
		handlers.close?.(local(element));
	});
	if (handlers.text) {
		parser.on('text', handlers.text);
		parser.on('cdata', handlers.text);
	}
	const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
	for (let at = 0; at < bytes.length; at += CHUNK) {
		const last = at + CHUNK >= bytes.length;
		parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last }));
		if (handlers.enough?.()) return;
	}
	parser.close();
}

function local(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute that has a prefix in the standard, under any prefix: `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
	return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

function unsafe(name: string): ImportError {
	return new ImportError('unsafe', name, {
		th: `ไฟล์ ${name} มี XML ที่ไม่ปลอดภัย (ประกาศ DOCTYPE หรือซ้อนกันเกิน ${LIMITS.depth} ชั้น) จึงไม่เปิด โปรดบันทึกใหม่จาก Excel`,
		en: `${name} holds unsafe XML (a DOCTYPE, or more than ${LIMITS.depth} levels) and is not opened; save it again from Excel`
	});
}
