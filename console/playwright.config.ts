import { defineConfig } from '@playwright/test';

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

export default defineConfig({
    testDir: 'e2e',
    outputDir: 'test-results/playwright',
    workers: 1,
    timeout: 120_000,
    expect: { timeout: 15_000 },
    reporter: [['list']],
    use: {
        actionTimeout: 20_000,
        navigationTimeout: 20_000,
        browserName: 'chromium',
        headless: true,
        baseURL: process.env.PLATFORM_URL ?? 'http://localhost:8080',
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        screenshot: 'only-on-failure',
        launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS },
    },
    projects: [
        { name: 'journey', testMatch: '*.journey.ts' },
        { name: 'screenshots', testMatch: '*.screenshots.ts' },
    ],
});
