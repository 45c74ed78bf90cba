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

type Start = { session: Session; person: Person } | { problem: unknown } | undefined;

/** Reads the settings, sees to it that someone is signed in, and shows the pages. */
export function App() {
    const [start, setStart] = useState<Start>();
    useEffect(() => {
        begin().then(setStart, (problem: unknown) => setStart({ problem }));
    }, []);
    if (!start) return <StartupScreen />;
    if ('problem' in start) return <StartupError problem={start.problem} />;
    return (
        <QueryClientProvider client={queries}>
            <CurrentUserProvider person={start.person} signOut={() => void start.session.signOut()}>
                <TooltipProvider>
                    <RouterProvider router={router} />
                    <Toasts />
                </TooltipProvider>
            </CurrentUserProvider>
        </QueryClientProvider>
    );
}

let beginning: Promise<Start> | undefined;

// Once, even where React mounts twice to find faults: a code can be exchanged only once.
function begin(): Promise<Start> {
    beginning ??= signedIn();
    return beginning;
}

async function signedIn(): Promise<Start> {
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
