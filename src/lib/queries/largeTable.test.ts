import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSite, readSmall } from '$lib/engine/own/bulk/fixture.node';
import { createNativeOwnEngine } from '$lib/engine/own/native.node';
import type { OwnEngine } from '$lib/engine/own/types';
import { overview } from './overview';
import { ask } from './query';

let site: Awaited<ReturnType<typeof makeSite>>;
let engine: OwnEngine;

beforeAll(async () => {
	site = await makeSite();
	engine = await createNativeOwnEngine(site.path);
});
afterAll(async () => {
	await engine.close();
	await site.remove();
});

const ROWS = [
	'จังหวัด,ปี,ข้อ,เครื่องหมาย,หลักฐาน',
	'นครราชสีมา,2566,1.1.1,1,ลดกระดาษ 500 แผ่น',
	'นครราชสีมา,2566,1.1.2,1,',
	'นครราชสีมา,สองพัน,1.1.2,1,'
].join('\n');

describe('a table that was taken in parts', () => {
	it('says that its evidence was not searched, where a small one would count figures', async () => {
		const bytes = new TextEncoder().encode(ROWS);
		const { plan } = readSmall(bytes);
		const report = await engine.own.importTable('a', new Blob([bytes]), plan);
		expect([report.rowsRead, report.rowsAccepted, report.rowsRejected]).toEqual([3, 2, 1]);
		const [row] = await ask(engine, overview, { assessment: 'TH-30/2566/self' });
		expect(row).toMatchObject({ answered: 2, quantified: 0, unexamined: 1 });
	});

	it('gives back every row that was set aside', async () => {
		const rows = [];
		for await (const some of engine.own.rejectedRows('a')) rows.push(...some);
		expect(rows).toHaveLength(1);
		expect(rows[0]!.cells).toContain('สองพัน');
		expect(rows[0]!.codes).toContain('not-a-year');
	});
});
