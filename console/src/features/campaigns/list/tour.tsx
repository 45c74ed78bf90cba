import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { tourStrings } from '#features/campaigns/list/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { onOpenTour } from '#lib/tour.ts';

const STEPS = tourStrings.steps;

/** Introduces the console, and who Leo and Ava are, on the first visit. It can be opened again from the command palette. */
export function Tour() {
    const { tenant, id } = useCurrentUser();
    const key = `tour:${tenant}:${id}`;
    const [at, setAt] = useState(() => (localStorage.getItem(key) === 'seen' ? -1 : 0));
    useEffect(() => onOpenTour(() => setAt(0)), []);
    const step = STEPS[at];
    if (!step) return null;
    const close = () => {
        localStorage.setItem(key, 'seen');
        setAt(-1);
    };
    const last = at === STEPS.length - 1;
    return (
        <section aria-label={tourStrings.region} className="no-print relative mb-4 rounded-lg border border-line bg-raised p-4 pr-12">
            <div aria-live="polite">
                <p className="text-label text-faint">{tourStrings.progress(at + 1, STEPS.length)}</p>
                <h2 className="mt-0.5 font-semibold">{step.heading}</h2>
                <p className="mt-1 max-w-2xl text-pretty text-muted">{step.body}</p>
            </div>
            <div className="mt-3 flex gap-2">
                {at > 0 && (
                    <Button size="small" onClick={() => setAt(at - 1)}>
                        {tourStrings.back}
                    </Button>
                )}
                <Button size="small" look="primary" onClick={() => (last ? close() : setAt(at + 1))}>
                    {last ? tourStrings.done : tourStrings.next}
                </Button>
            </div>
            <Button look="quiet" size="icon" aria-label={tourStrings.close} icon={<X size={16} />} className="absolute right-3 top-3" onClick={close} />
        </section>
    );
}
