/** A worker of a test: reads the PDF it is sent, as the worker of the site does. */
import { readSource } from '../../documents';

addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
	try {
		postMessage({ source: await readSource(data, 'a.pdf') });
	} catch (error) {
		postMessage({ code: (error as { code?: string }).code ?? String(error) });
	}
});
