/** Rule `target-only`: a target, and nowhere what became of it. */
import type { Finding } from '$lib/form3/types';
import { around, type Cited, type Passage } from './passage';
import { finding, sentence, told } from './say';
import { STRUCTURE } from './units.data';

/** A result in the same passage and unit within this distance may be the target's. */
const NEAR = 300;
/** A share of a target is a result. */
const ACHIEVED = /คิดเป็น(?:ร้อยละ)?\s{0,3}$/;

/** One finding a target; targets of one indicator together, in all the places that state it. */
export function targetOnly(passages: readonly Passage[]): Finding[] {
	const cited = passages.flatMap((passage) => passage.cited);
	const results = new Set(
		cited.filter((one) => one.figure.role === 'actual').map((one) => one.figure.indicator_id)
	);
	const open = new Map<string, Cited[]>();
	for (const passage of passages) {
		for (const target of passage.cited) {
			const { role, unit, indicator_id, subject } = target.figure;
			if (
				role !== 'target' ||
				ACHIEVED.test(target.lead) ||
				subject !== null ||
				STRUCTURE.has(unit ?? '')
			)
				continue;
			if (indicator_id !== null && results.has(indicator_id)) continue;
			if (indicator_id === null && hasResultNear(passage, target)) continue;
			const key = `${indicator_id ?? `${passage.statement_no} ${target.start}`} ${target.value}`;
			const alike = open.get(key);
			if (alike) alike.push(target);
			else open.set(key, [target]);
		}
	}
	return [...open.values()].map(say);
}

function hasResultNear(passage: Passage, target: Cited): boolean {
	return around(passage, target, NEAR).some(
		({ figure }) => figure.role === 'actual' && figure.unit === target.figure.unit
	);
}

function say(targets: readonly Cited[]): Finding {
	const [target] = targets;
	const { th, en } = told(target!);
	return finding({
		rule: 'target-only',
		cited: targets,
		stated: target!.value,
		unit: target!.figure.unit,
		verdict: 'unverifiable',
		...sentence(targets, {
			th: `ระบุเป้าหมาย ${th} แต่ไม่พบผลการดำเนินงานในเอกสาร`,
			en: `A target of ${en} is stated, but the document gives no result.`
		})
	});
}
