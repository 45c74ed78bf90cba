import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { StartupScreen, StartupError } from '#app/startup.tsx';
import { router } from '#app/router.tsx';
import { Toasts } from '#components/ui/toasts.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';
import { configureApi } from '#lib/api/http.ts';
import { CurrentUserProvider } from '#lib/auth/current-user.tsx';
import { Session, type Person } from '#lib/auth/session.ts';
import { loadConfig } from '#lib/config.ts';
import { queries } from '#lib/queries.ts';

type Startup = { session: Session; person: Person } | { problem: unknown } | undefined;

/** Loads the settings, signs the person in and renders the pages. */
export function App() {
    const [startup, setStartup] = useState<Startup>();
    useEffect(() => {
        startOnce().then(setStartup, (problem: unknown) => setStartup({ problem }));
    }, []);
    if (!startup) return <StartupScreen />;
    if ('problem' in startup) return <StartupError problem={startup.problem} />;
    return (
        <QueryClientProvider client={queries}>
            <CurrentUserProvider person={startup.person} signOut={() => void startup.session.signOut()}>
                <TooltipProvider>
                    <RouterProvider router={router} />
                    <Toasts />
                </TooltipProvider>
            </CurrentUserProvider>
        </QueryClientProvider>
    );
}

let pending: Promise<Startup> | undefined;

// Runs once even if StrictMode mounts twice: an authorization code can be exchanged only once.
function startOnce(): Promise<Startup> {
    pending ??= signIn();
    return pending;
}

async function signIn(): Promise<Startup> {
    const config = await loadConfig();
    const session = new Session(config);
    configureApi({ baseUrl: config.apiUrl, token: () => session.token(), renew: () => session.renew() });
    if (window.location.pathname === '/signed-in') {
        window.history.replaceState(null, '', await session.complete());
    }
    const person = await session.person();
    if (!person) {
        await session.signIn();
        return undefined;
    }
    return { session, person };
}
