import { z } from 'zod/mini';
import { libStrings } from '#lib/strings.ts';

const shape = z.object({
    issuer: z.url(),
    clientId: z.string(),
    scope: z._default(z.string(), 'openid profile'),
    apiUrl: z._default(z.string(), ''),
});

/** The settings of an installation, loaded at startup so that one build runs anywhere. */
export type Config = z.infer<typeof shape>;

export async function loadConfig(): Promise<Config> {
    const response = await fetch('/config.json', { cache: 'no-store' });
    if (!response.ok) {
        throw new Error(libStrings.error.configUnavailable(response.status));
    }
    return shape.parse(await response.json());
}
