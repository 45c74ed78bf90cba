import { describe, expect, it } from 'vitest';
import { configOf } from '#lib/config.ts';

const required = { issuer: 'https://login.example/realm', clientId: 'console' };

describe('settings', () => {
    it('have defaults for what may be absent', () => {
        expect(configOf(required)).toEqual({ ...required, scope: 'openid profile', apiUrl: '' });
        expect(configOf({ ...required, scope: 'openid', apiUrl: 'https://api.example', more: 1 })).toEqual({ ...required, scope: 'openid', apiUrl: 'https://api.example' });
    });

    it.each([
        ['issuer', { clientId: 'console' }],
        ['issuer', { ...required, issuer: 'not an address' }],
        ['clientId', { issuer: required.issuer }],
        ['scope', { ...required, scope: 1 }],
        ['apiUrl', { ...required, apiUrl: null }],
        ['issuer', null],
        ['issuer', 'text'],
    ])('that are invalid are named: %s', (setting, raw) => {
        expect(() => configOf(raw)).toThrow(`(/config.json, ${setting})`);
    });
});
