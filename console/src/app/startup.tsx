import { appStrings } from '#app/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Logo } from '#app/logo.tsx';

/** Shown while the person is signed in; appears only if that takes a while. */
export const StartupScreen = () => (
    <div className="grid min-h-dvh place-items-center" role="status">
        <div className="flex animate-late flex-col items-center gap-3 text-muted">
            <Logo />
            <p>{appStrings.startup.signingIn}</p>
        </div>
    </div>
);

export function StartupError({ problem }: { problem: unknown }) {
    return (
        <main className="grid min-h-dvh place-items-center px-6" role="alert">
            <div className="flex max-w-md flex-col items-center gap-2 text-center">
                <Logo />
                <h1 className="mt-2 text-lead font-semibold">{appStrings.startup.failed}</h1>
                <p className="text-pretty text-muted">
                    {appStrings.startup.failedDetail(problem instanceof Error ? problem.message : String(problem))}
                </p>
                <Button look="primary" className="mt-3" onClick={() => window.location.assign('/')}>
                    {appStrings.startup.signInAgain}
                </Button>
            </div>
        </main>
    );
}
