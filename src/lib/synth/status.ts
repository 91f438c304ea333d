/** The two status boxes of every item, after how much of the item is answered. */
import type { ItemStatus } from '$lib/dataset/schema';
import type { Mark } from '$lib/form3/types';
import type { Answers } from './answers';
import type { Form } from './form';
import { randomOf } from './random';

export function statusOf(
	assessment_id: string,
	{ copy, statements }: Answers,
	form: Form
): ItemStatus[] {
	const random = randomOf(form.seed, 'status', assessment_id);
	const printed = random() >= 0.01;
	return form.items.map(({ item_no, statements: places }) => {
		const answered = places.filter((place) => statements[place]!.answered).length;
		const [chance, loss] = [random(), random()];
		const seen = (ticked: boolean): Mark => {
			if (!printed) return 'absent';
			if (copy === 'lost' || (copy === 'damaged' && loss < 0.12)) return 'unreadable';
			return ticked ? 'marked' : 'unmarked';
		};
		const whole = answered === places.length;
		return {
			assessment_id,
			item_no,
			not_started: seen(answered === 0 && chance < 0.8),
			in_progress: seen(answered > 0 && chance < (whole ? 0.08 : 0.6))
		};
	});
}
