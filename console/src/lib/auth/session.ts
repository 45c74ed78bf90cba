import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Config } from '#lib/config.ts';
import { dropAllWork } from '#lib/kept-work.ts';
import { libStrings } from '#lib/strings.ts';

/** The signed-in person, read from the token. */
export interface Person {
    /** The subject of the token. */
    id: string;
    /** The name to show. */
    name: string;
    /** The name under which the services know the person, for example as an owner. */
    login: string;
    tenant: string;
    roles: string[];
}

/** Seconds before its expiry at which a token is renewed, so that it does not expire while a request is in flight. */
const RENEWAL_MARGIN = 20;

/** Signs people in and out with the authorization code flow and PKCE. Tokens are kept only in the tab's session storage. */
export class Session {
    private readonly manager: UserManager;
    private redirect: Promise<void> | undefined;
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
            // By default the library stores the PKCE verifier in localStorage.
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

    /** Renews the token with the refresh token. Without one, the person signs in again and returns to the same page. */
    async renew(): Promise<boolean> {
        if (await this.refresh()) return true;
        this.redirect ??= this.signIn();
        await this.redirect;
        return false;
    }

    signIn(): Promise<void> {
        const { pathname, search } = window.location;
        return this.manager.signinRedirect({ state: pathname + search });
    }

    /** Completes the sign-in and returns the path the person came from. */
    async complete(): Promise<string> {
        const user = await this.manager.signinRedirectCallback();
        const back = typeof user.state === 'string' ? user.state : '/';
        return back.startsWith('/') && !back.startsWith('//') ? back : '/';
    }

    async signOut(): Promise<void> {
        dropAllWork();
        try {
            await this.manager.signoutRedirect();
        } catch {
            // The issuer has no end-session endpoint; removing the tokens is all we can do.
            await this.manager.removeUser();
            window.location.assign('/');
        }
    }

    private async user(): Promise<User | null> {
        const user = await this.manager.getUser();
        const remaining = user?.expires_in ?? 0;
        if (user && remaining > RENEWAL_MARGIN) return user;
        // A short outage of the issuer must not end a session whose token is still valid.
        return (await this.refresh()) ?? (remaining > 0 ? user : null);
    }

    // Concurrent requests share one renewal, since a refresh token may be valid only once.
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
        id: String(claims.sub ?? ''),
        name: String(claims.name ?? claims.preferred_username ?? claims.sub ?? libStrings.user.unnamed),
        // The order in which the services choose the principal's name (MicroProfile JWT).
        login: String(claims.upn ?? claims.preferred_username ?? claims.sub ?? ''),
        tenant: String(claims.tenant ?? ''),
        roles: Array.isArray(claims.groups) ? claims.groups.map(String) : [],
    };
}

// Decides only what the console shows. The services enforce permissions.
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
