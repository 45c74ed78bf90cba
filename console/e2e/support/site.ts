import type { Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** The origin of the screenshots; it exists only inside the test's browser. */
export const SITE = 'https://console.example';
export const NOW = '2026-11-22T11:00:00Z';

const TYPES: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
};

export interface Visit {
    role?: 'viewer' | 'marketer' | 'admin';
    theme?: 'light' | 'dark';
    storage?: Record<string, string>;
}

/** Serves the built console and signs a person in. */
export async function openSite(page: Page, visit: Visit): Promise<void> {
    await page.route(`${SITE}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/config.json') {
            return route.fulfill({ json: { issuer: 'http://issuer.example', clientId: 'console' } });
        }
        const file = `dist${pathname}`;
        const found = extname(pathname) !== '' && existsSync(file) ? file : 'dist/index.html';
        return route.fulfill({ body: readFileSync(found), contentType: TYPES[extname(found)] ?? 'text/plain' });
    });
    await page.clock.setFixedTime(new Date(NOW));
    await page.addInitScript(prepareStorage, {
        user: JSON.stringify(userOf(visit.role ?? 'marketer')),
        theme: visit.theme ?? 'light',
        storage: visit.storage ?? {},
    });
}

function prepareStorage(given: { user: string; theme: string; storage: Record<string, string> }): void {
    sessionStorage.setItem('oidc.user:http://issuer.example:console', given.user);
    localStorage.setItem('theme', given.theme);
    // Nobody visits for the first time, unless a test says so.
    localStorage.setItem('tour:sunrise:mark', 'seen');
    for (const [name, value] of Object.entries(given.storage)) localStorage.setItem(name, value);
    // A stream that stays open without events.
    const originalFetch = window.fetch;
    window.fetch = (input, init) =>
        String(input).endsWith('/stream')
            ? Promise.resolve(new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } }))
            : originalFetch(input, init);
}

function userOf(role: string) {
    const roles = ['admin', 'marketer', 'viewer'];
    const claims = { sub: 'mark', name: 'Mark Moss', tenant: 'sunrise', groups: roles.slice(roles.indexOf(role)) };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return {
        access_token: `${part({ alg: 'none' })}.${part(claims)}.x`,
        token_type: 'Bearer',
        scope: 'openid profile',
        profile: claims,
        expires_at: Math.floor(Date.parse(NOW) / 1000) + 36_000,
    };
}
