import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Config } from '#lib/config.ts';

/** Who is signed in, as the token says. */
export interface Person {
    name: string;
    tenant: string;
    roles: string[];
}

/** So many seconds before a token ends it is renewed: a request that sets out with it should arrive with it. */
const EARLY = 20;

/** Signs people in and out by code flow with PKCE; tokens live in this tab's session storage and nowhere else. */
export class Session {
    private readonly manager: UserManager;
    private leaving: Promise<void> | undefined;
    private renewal: Promise<User | null> | undefined;

    constructor(config: Config) {
        const store = new WebStorageStateStore({ store: window.sessionStorage });
        this.manager = new UserManager({
            authority: config.issuer,
            client_id: config.clientId,
            scope: config.scope,
            redirect_uri: `${window.location.origin}/signed-in`,
            post_logout_redirect_uri: window.location.origin,
            userStore: store,
            // Left alone, the library keeps the verifier of a sign-in in localStorage.
            stateStore: store,
            automaticSilentRenew: false,
        });
    }

    async person(): Promise<Person | undefined> {
        const user = await this.user();
        return user ? personOf(user) : undefined;
    }

    async token(): Promise<string | undefined> {
        return (await this.user())?.access_token;
    }

    /** By refresh token where there is one; else the person signs in again and comes back to the same page. */
    async renew(): Promise<boolean> {
        if (await this.refresh()) return true;
        this.leaving ??= this.signIn();
        await this.leaving;
        return false;
    }

    signIn(): Promise<void> {
        const { pathname, search } = window.location;
        return this.manager.signinRedirect({ state: pathname + search });
    }

    /** Ends what signIn began; answers where the person was. */
    async complete(): Promise<string> {
        const user = await this.manager.signinRedirectCallback();
        const back = typeof user.state === 'string' ? user.state : '/';
        return back.startsWith('/') && !back.startsWith('//') ? back : '/';
    }

    async signOut(): Promise<void> {
        try {
            await this.manager.signoutRedirect();
        } catch {
            // An issuer without an end of session: forgetting the tokens is all that can be done.
            await this.manager.removeUser();
            window.location.assign('/');
        }
    }

    private async user(): Promise<User | null> {
        const user = await this.manager.getUser();
        const left = user?.expires_in ?? 0;
        if (user && left > EARLY) return user;
        // An issuer that is away for a moment ends no session whose token is still good.
        return (await this.refresh()) ?? (left > 0 ? user : null);
    }

    // Many requests find the token old at once, and a refresh token may be good for one use only.
    private refresh(): Promise<User | null> {
        this.renewal ??= this.tryRefresh().finally(() => {
            this.renewal = undefined;
        });
        return this.renewal;
    }

    private async tryRefresh(): Promise<User | null> {
        const user = await this.manager.getUser();
        if (!user?.refresh_token) return null;
        return this.manager.signinSilent().catch(() => null);
    }
}

function personOf(user: User): Person {
    const claims = { ...user.profile, ...claimsOf(user.access_token) };
    return {
        name: String(claims.name ?? claims.preferred_username ?? claims.sub ?? 'Signed in'),
        tenant: String(claims.tenant ?? ''),
        roles: Array.isArray(claims.groups) ? claims.groups.map(String) : [],
    };
}

// Read to decide what to show, never to decide what is allowed: that is the services' business.
function claimsOf(token: string): Record<string, unknown> {
    const part = token.split('.')[1];
    if (!part) return {};
    try {
        const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    } catch {
        return {};
    }
}
