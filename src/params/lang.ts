/** The language prefix of a path: Thai has none, English is `en`. */
export function match(param: string): param is 'en' {
	return param === 'en';
}
