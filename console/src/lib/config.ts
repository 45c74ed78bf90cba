import { z } from 'zod/mini';

const shape = z.object({
    issuer: z.url(),
    clientId: z.string(),
    scope: z._default(z.string(), 'openid profile'),
    apiUrl: z._default(z.string(), ''),
});

/** What differs from one installation to the next; read at start, so that one build runs anywhere. */
export type Config = z.infer<typeof shape>;

export async function loadConfig(): Promise<Config> {
    const answer = await fetch('/config.json', { cache: 'no-store' });
    if (!answer.ok) {
        throw new Error(`The console's settings could not be read: /config.json answered ${answer.status}.`);
    }
    return shape.parse(await answer.json());
}
