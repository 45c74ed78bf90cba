import { appStrings } from '#app/strings.ts';
import { Dialog } from '#components/ui/dialog.tsx';

/** The keys that the pages understand. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
    return (
        <Dialog open onOpenChange={(open) => !open && onClose()} title={appStrings.shortcuts.title}>
            <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-table">
                {appStrings.shortcuts.keys.map(({ keys, does }) => (
                    <div key={does} className="contents">
                        <dt className="flex gap-1">
                            {keys.map((key) => (
                                <kbd key={key} className="rounded-sm border border-strong bg-hover px-1.5 font-sans text-label">
                                    {key}
                                </kbd>
                            ))}
                        </dt>
                        <dd>{does}</dd>
                    </div>
                ))}
            </dl>
        </Dialog>
    );
}
