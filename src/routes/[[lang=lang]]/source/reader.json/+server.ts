/** What documents are read with, for the browser that opens one; asked for only then. */
import { json } from '@sveltejs/kit';
import { readingTexts } from '../readingTexts.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** One file serves both languages. */
export const entries: EntryGenerator = () => [{}];

export const GET: RequestHandler = async () => json(await readingTexts());
