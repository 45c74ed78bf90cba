import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CircleDashed, CircleEllipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { importStrings } from '#features/content/posts/import/strings.ts';
import type { Entry } from '#features/content/posts/import/use-import.ts';
import type { ImportedFile } from '#features/content/types.ts';

/** What became of each file, and of each entry of a feed. */
export const Results = (props: { entries: Entry[]; onRetry: (id: string) => void }) => (
    <ul aria-label={importStrings.results} className="divide-y divide-line rounded-lg border border-line">
        {props.entries.map((entry) => (
            <li key={entry.id} className="px-3 py-2 text-table">
                <Outcome entry={entry} onRetry={() => props.onRetry(entry.id)} />
            </li>
        ))}
    </ul>
);

function Outcome({ entry, onRetry }: { entry: Entry; onRetry: () => void }) {
    switch (entry.state) {
        case 'waiting':
            return <Row icon={<CircleDashed size={14} className="text-faint" />} title={entry.file.name} note={importStrings.waiting} />;
        case 'running':
            return <Row icon={<CircleEllipsis size={14} className="text-accent" />} title={entry.file.name} note={importStrings.importing} />;
        case 'failed':
            return (
                <Row icon={<CircleAlert size={14} className="text-bad" />} title={entry.file.name} note={importStrings.outcome.REFUSED} detail={entry.reason}>
                    <Button size="small" aria-label={importStrings.retryOf(entry.file.name)} onClick={onRetry}>
                        {importStrings.retry}
                    </Button>
                </Row>
            );
        case 'done':
            return entry.items.length === 0 ? (
                <Row icon={<CircleCheck size={14} className="text-faint" />} title={entry.file.name} note={importStrings.nothing} />
            ) : (
                <div className="flex flex-col gap-2">
                    {entry.items.map((item, at) => (
                        <Item key={item.id ?? at} item={item} file={entry.file.name} />
                    ))}
                </div>
            );
    }
}

function Item({ item, file }: { item: ImportedFile; file: string }) {
    const refused = item.outcome === 'REFUSED';
    const Icon = refused ? CircleAlert : CircleCheck;
    const tone = refused ? 'text-bad' : item.outcome === 'CREATED' ? 'text-good' : 'text-faint';
    const title = item.title ?? item.file ?? file;
    return (
        <Row
            icon={<Icon size={14} className={tone} />}
            title={
                item.id ? (
                    <Link to="/content/posts/$id" params={{ id: item.id }} className="text-accent hover:underline">
                        {title}
                    </Link>
                ) : (
                    title
                )
            }
            note={importStrings.outcome[item.outcome]}
            detail={refused ? item.reason : title === file ? undefined : file}
        />
    );
}

const Row = (props: { icon: ReactNode; title: ReactNode; note: string; detail?: string | undefined; children?: ReactNode }) => (
    <div className="flex items-start gap-2">
        <span aria-hidden className="mt-[3px] shrink-0">
            {props.icon}
        </span>
        <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span dir="auto" className="min-w-0 break-words">
                    {props.title}
                </span>
                <span className="text-label text-muted">{props.note}</span>
            </div>
            {props.detail && <p className="text-label break-words text-faint">{props.detail}</p>}
        </div>
        {props.children}
    </div>
);
