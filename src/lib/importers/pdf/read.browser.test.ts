import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PdfBuilder } from './testing/build';

let worker: Worker;
let heard: unknown[];

beforeEach(() => {
	heard = [];
	worker = new Worker(new URL('./testing/read.worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('message', ({ data }) => heard.push(data));
});

afterEach(() => worker.terminate());

function read(bytes: Uint8Array): Promise<unknown> {
	return new Promise((resolve, reject) => {
		worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
		worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
		worker.postMessage(bytes);
	});
}

function sample(): Uint8Array {
	const pdf = new PdfBuilder();
	pdf.page().symbol(50, 50, 'wingdings', 0xfe).text(65, 50, '1.1.1 ผู้บริหาร').image(90, 90, 50, 50);
	return pdf.bytes();
}

describe('in a worker of the browser', () => {
	it('reads a PDF, asks for nothing but its own code, and PDF.js does not answer on our port', async () => {
		const lines = [{ line: 1, text: '☑ 1.1.1 ผู้บริหาร', page: 1 }];
		const source = { kind: 'pdf', lines, notes: [] };
		const first = (await read(sample())) as { asked: string[] };
		const second = (await read(sample())) as { asked: string[] };
		expect(first).toMatchObject({ source });
		expect(second).toMatchObject({ source });
		expect(first.asked.filter((address) => !address.startsWith(location.origin))).toEqual([]);
		expect(second.asked).toEqual(first.asked);
		// PDF.js's own worker would greet its page, and answer what is sent to it.
		expect(heard).toEqual([first, second]);
	});

	it('refuses what it cannot read', async () => {
		expect(await read(sample().slice(0, 200))).toEqual({ code: 'corrupt' });
	});
});
