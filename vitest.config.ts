import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './src/tooling/chromium.mjs';
import { engineServer } from './tests/browser/engineServer.mjs';
import site from './vite.config.ts';

/**
 * Three projects: `unit` (Node.js), `browser` (the same Vite pipeline inside a real Chromium) and `e2e`
 * (the built site, driven from outside). Unit and browser tests stand beside their source.
 */
export default mergeConfig(
	site,
	defineConfig({
		test: {
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						environment: 'node',
						include: ['src/**/*.test.ts'],
						exclude: ['src/**/*.browser.test.ts'],
						testTimeout: 60_000
					}
				},
				{
					extends: true,
					plugins: [engineServer()],
					test: {
						name: 'browser',
						include: ['src/**/*.browser.test.ts'],
						testTimeout: 60_000,
						hookTimeout: 60_000,
						browser: {
							enabled: true,
							headless: true,
							screenshotFailures: false,
							provider: playwright({
								launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS }
							}),
							instances: [{ browser: 'chromium' }]
						}
					}
				},
				{
					extends: true,
					test: {
						name: 'e2e',
						environment: 'node',
						include: ['tests/e2e/**/*.test.ts'],
						fileParallelism: false,
						testTimeout: 120_000,
						expect: { poll: { timeout: 20_000, interval: 50 } },
						hookTimeout: 120_000
					}
				}
			]
		}
	})
);
