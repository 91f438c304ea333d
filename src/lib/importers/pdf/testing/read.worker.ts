/** A worker of a test: reads the PDF it is sent, as the worker of the site does, and says what it asked for. */
import { readSource } from '../../documents';

const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);

addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
	try {
		postMessage({ source: await readSource(data, 'a.pdf'), asked: asked() });
	} catch (error) {
		postMessage({ code: (error as { code?: string }).code ?? String(error) });
	}
});
