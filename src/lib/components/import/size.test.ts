import { expect, test } from 'vitest';
import { formatBytes } from './size';

test.each([
	[0, '0 B'],
	[512, '512 B'],
	[1023.7, '1 KB'],
	[1024, '1 KB'],
	[1536, '1.5 KB'],
	[10 * 1024, '10 KB'],
	[1024 ** 2 - 1, '1 MB'],
	[50 * 1024 ** 2, '50 MB'],
	[1.2 * 1024 ** 3, '1.2 GB'],
	[5000 * 1024 ** 4, '5,000 TB'],
	[-1, '0 B']
])('%d bytes are %s', (bytes, said) => {
	expect(formatBytes(bytes)).toBe(said);
});
