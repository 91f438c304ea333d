import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from './pack';

const texts = (files: ReadonlyMap<string, string | Uint8Array>) =>
	[...files].map(([name, content]) => [
		name,
		typeof content === 'string' ? content : new TextDecoder().decode(content)
	]);

describe('packed files', () => {
	it('come back as they were, for any names and texts', async () => {
		const entry = fc.tuple(
			fc.string({ unit: 'grapheme', maxLength: 20 }),
			fc.string({ unit: 'grapheme', maxLength: 200 })
		);
		const property = fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
			const files = new Map(entries);
			const unpacked = await unpackFiles(packFiles('1', files), '1');
			expect(texts(unpacked!)).toEqual(texts(files));
		});
		await fc.assert(property, { seed: 4, numRuns: 200 });
	});

	it('are made again when another version made them, or the blob is not whole', async () => {
		const packed = packFiles('1', new Map([['a.csv', 'ก,ข\n']]));
		expect(await unpackFiles(packed, '2')).toBeNull();
		for (let end = 0; end < packed.size; end++) {
			expect(await unpackFiles(packed.slice(0, end), '1')).toBeNull();
		}
		expect(await unpackFiles(new Blob([packed, 'x']), '1')).toBeNull();
	});

	it('that are something else are nothing', async () => {
		const property = fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
			expect(await unpackFiles(new Blob([new Uint8Array(bytes)]), '1')).toBeNull();
		});
		await fc.assert(property, { seed: 4, numRuns: 200 });
	});
});
