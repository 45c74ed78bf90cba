import { libStrings } from '#lib/strings.ts';

/** The settings of an installation, loaded at startup so that one build runs anywhere. */
export interface Config {
    issuer: string;
    clientId: string;
    scope: string;
    apiUrl: string;
}

export async function loadConfig(): Promise<Config> {
    const response = await fetch('/config.json', { cache: 'no-store' });
    if (!response.ok) {
        throw new Error(libStrings.error.configUnavailable(response.status));
    }
    return configOf(await response.json());
}

/** Checks the settings by hand: a schema library would have to load before anybody can sign in. */
export function configOf(raw: unknown): Config {
    const { issuer, clientId, scope = 'openid profile', apiUrl = '' } = Object(raw) as Partial<Record<keyof Config, unknown>>;
    if (typeof issuer !== 'string' || !URL.canParse(issuer)) throw invalid('issuer');
    if (typeof clientId !== 'string') throw invalid('clientId');
    if (typeof scope !== 'string') throw invalid('scope');
    if (typeof apiUrl !== 'string') throw invalid('apiUrl');
    return { issuer, clientId, scope, apiUrl };
}

const invalid = (setting: keyof Config) => new Error(libStrings.error.configInvalid(setting));
