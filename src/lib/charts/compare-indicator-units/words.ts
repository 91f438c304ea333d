import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import { closeThai } from '../compare';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });
const n = (count: number) => formatNumber(count, 0);

export const W = {
	byUnit: text('รายหน่วยงาน', 'by organisation'),
	noRegion: text('ไม่ระบุภาค', 'No region'),
	everyone: text('ทุกหน่วยงาน', 'All'),
	told: (told: number, all: number) =>
		text(`มีผล ${n(told)} จาก ${n(all)}`, `${n(told)} of ${n(all)} with a result`),
	median: (value: string) => text(`มัธยฐาน ${value}`, `Median ${value}`),
	apart: text(
		'ไม่แสดงมัธยฐาน เพราะมีทั้งผลจริงและข้อมูลจำลอง',
		'no median is given, as real and synthetic results are never one number'
	),
	regionMedian: (least: number) =>
		text(
			`เส้นตั้งทึบคือมัธยฐานของภาคที่มีผลตั้งแต่ ${n(least)} หน่วยงาน`,
			`A solid upright line is the median of a region with ${n(least)} results or more`
		),
	step: (region: string, from: string, to: string, count: number) =>
		text(
			`${region} ${from}–${to}: ${n(count)} หน่วยงาน`,
			`${region}, ${from} to ${to}: ${n(count)} ${plural(count, 'organisation')}`
		),
	tallest: (count: number) =>
		text(
			`แท่งสูงสุด ${n(count)} หน่วยงาน`,
			`The tallest bar is ${n(count)} ${plural(count, 'organisation')}`
		),
	above: (name: string, value: string, middle: string, count: number) =>
		text(
			`${name} ${value} สูงกว่ามัธยฐานของ ${n(count)} หน่วยงานที่มีผล (${middle})`,
			`${name}: ${value}, above the median of the ${n(count)} with a result (${middle})`
		),
	below: (name: string, value: string, middle: string, count: number) =>
		text(
			`${name} ${value} ต่ำกว่ามัธยฐานของ ${n(count)} หน่วยงานที่มีผล (${middle})`,
			`${name}: ${value}, below the median of the ${n(count)} with a result (${middle})`
		),
	at: (name: string, value: string, count: number) =>
		text(
			`${name} ${value} เท่ากับมัธยฐานของ ${n(count)} หน่วยงานที่มีผล`,
			`${name}: ${value}, the median of the ${n(count)} with a result`
		),
	alone: (name: string, value: string) => text(`${name} ${value}`, `${name}: ${value}`),
	range: (low: string, high: string, count: number) =>
		text(
			`${n(count)} หน่วยงานมีผลตั้งแต่${closeThai(low)} ถึง${closeThai(high)}`,
			`${n(count)} ${plural(count, 'organisation has', 'organisations have')} a result: from ${low} to ${high}`
		),
	nobody: (all: number) =>
		text(
			`ไม่มีหน่วยงานใดใน ${n(all)} แห่งมีผลของปีนั้น`,
			`None of ${n(all)} ${plural(all, 'organisation')} has a result of that year`
		),
	highest: (name: string, value: string) =>
		text(`สูงสุด ${name} ${value}`, `highest: ${name}, ${value}`),
	lowest: (name: string, value: string) =>
		text(`ต่ำสุด ${name} ${value}`, `lowest: ${name}, ${value}`),
	level: (value: string) => text(`เท่ากันทั้งหมดที่ ${value}`, `all of them at ${value}`),
	andMore: (name: string, more: number) =>
		more === 0
			? text(name, name)
			: text(`${name} และอีก ${n(more)} แห่ง`, `${name} and ${n(more)} more`),
	without: (name: string, why: string) => text(`${name}: ${why}`, `${name}: ${why}`),
	alsoChosen: (names: string) => text(`ที่เลือก: ${names}`, `Chosen: ${names}`),
	base: (all: number, counts: Text) =>
		text(
			`จาก ${n(all)} หน่วยงาน: ${counts.th}`,
			`of ${n(all)} ${plural(all, 'organisation')}: ${counts.en}`
		)
};
