import { Button } from '#components/ui/button.tsx';
import { Logo } from '#app/logo.tsx';

/** While it is found out who is there; seen only where that takes long. */
export const StartupScreen = () => (
    <div className="grid min-h-dvh place-items-center" role="status">
        <div className="flex animate-late flex-col items-center gap-3 text-muted">
            <Logo />
            <p>Signing in …</p>
        </div>
    </div>
);

export function StartupError({ problem }: { problem: unknown }) {
    return (
        <main className="grid min-h-dvh place-items-center px-6" role="alert">
            <div className="flex max-w-md flex-col items-center gap-2 text-center">
                <Logo />
                <h1 className="mt-2 text-lead font-semibold">The console could not start</h1>
                <p className="text-pretty text-muted">
                    {problem instanceof Error ? problem.message : String(problem)} Nothing that is stored has changed.
                </p>
                <Button look="primary" className="mt-3" onClick={() => window.location.assign('/')}>
                    Sign in again
                </Button>
            </div>
        </main>
    );
}
