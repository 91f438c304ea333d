import { expect, it } from 'vitest';
import { startWasmEngine } from '$lib/engine/wasm';
import { QUERIES } from '$lib/queries';
it('takes reviews many times', async () => {
	const engine = await startWasmEngine({ databaseUrl: `/__engine/small.duckdb` });
	const head = 'assessment_id,target,mark,decision,value,note,reviewed_at\n';
	let csv = head;
	for (let i = 0; i < 6; i++) {
		csv += `TH-40/2564/self,1.${i + 1}/in_progress,marked,changed,,,2026-01-01\n`;
		await engine.own.setReviews(csv);
		for (const name of ['boxes', 'observations', 'statements', 'item-status', 'overview']) {
			const q = QUERIES[name]!;
			try {
				const t0 = performance.now();
				await engine.run(q.sql, ['TH-40/2564/self', ...q.params.slice(1).map(() => null)]);
				console.log(i, name, 'ok', Math.round(performance.now() - t0));
			} catch (e) {
				console.log(i, name, String(e).slice(0, 200));
			}
		}
	}
	await engine.close();
	expect(1).toBe(1);
});
