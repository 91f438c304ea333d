/** Files made from a kept file, as one blob that can be cut up again without reading it through. */
import type { OwnFiles } from '$lib/engine/own/types';

interface Head {
	/** What made them; made by anything else they are made again. */
	readonly reader: string;
	readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** Bytes of the head's length, written first. */
const LENGTH = 4;

export function packFiles(reader: string, files: OwnFiles): Blob {
	const contents = [...files].map(([name, content]) => ({ name, blob: new Blob([content]) }));
	const head: Head = {
		reader,
		files: contents.map(({ name, blob }) => ({ name, bytes: blob.size }))
	};
	const text = new TextEncoder().encode(JSON.stringify(head));
	const length = new DataView(new ArrayBuffer(LENGTH));
	length.setUint32(0, text.length);
	return new Blob([length.buffer, text, ...contents.map(({ blob }) => blob)]);
}

/** The files again; null when another reader made them, or the blob is not whole. */
export async function unpackFiles(packed: Blob, reader: string): Promise<OwnFiles | null> {
	try {
		const length = new DataView(await packed.slice(0, LENGTH).arrayBuffer()).getUint32(0);
		const head = JSON.parse(await packed.slice(LENGTH, LENGTH + length).text()) as Head;
		const total = head.files.reduce((sum, { bytes }) => sum + bytes, LENGTH + length);
		if (head.reader !== reader || total !== packed.size) return null;
		let at = LENGTH + length;
		const files = new Map<string, Uint8Array<ArrayBuffer>>();
		for (const { name, bytes } of head.files) {
			files.set(name, new Uint8Array(await packed.slice(at, at + bytes).arrayBuffer()));
			at += bytes;
		}
		return files;
	} catch {
		return null;
	}
}
