import DOMPurify from 'dompurify';
import { ImageIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SocialLink } from '#features/email/design/types.ts';
import { InlineText } from '#features/email/designer/canvas/inline-text.tsx';
import { isLink } from '#features/email/designer/model/fields.ts';
import type { Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import { cn } from '#lib/cn.ts';

const text = designerStrings.canvas;
const SIZES: Record<number, string> = { 1: 'text-title', 2: 'text-lead', 3: 'text-body' };
const ALIGN: Record<string, string> = { left: 'text-left', center: 'text-center', right: 'text-right' };
const LABEL = 'rounded-md bg-accent-fill px-4 py-2 text-center font-medium text-on-accent placeholder:text-on-accent/80';

const alignOf = ({ props }: Node) => ALIGN[String(props.align)];

const Picture = ({ address, alt }: { address: unknown; alt: string }) =>
    typeof address === 'string' && address !== '' && isLink(address) && !address.includes('{') ? (
        <img src={address} alt={alt} referrerPolicy="no-referrer" className="mx-auto max-h-72 max-w-full rounded-sm object-contain" />
    ) : (
        <span className="flex h-24 items-center justify-center gap-2 rounded-md border border-dashed border-strong text-table text-faint">
            <ImageIcon size={16} aria-hidden />
            {alt || text.choosePicture}
        </span>
    );

const FACES: Partial<Record<Node['type'], (node: Node) => ReactNode>> = {
    header: (node) => (
        <div className={cn('flex flex-col gap-1', alignOf(node) ?? 'text-center')}>
            <Picture address={node.props.logoUrl} alt={String(node.props.logoAlt ?? text.logo)} />
            <InlineText node={node} name="title" className={cn('font-semibold', alignOf(node) ?? 'text-center')} />
        </div>
    ),
    heading: (node) => <InlineText node={node} name="text" className={cn('font-semibold', SIZES[Number(node.props.level ?? 2)], alignOf(node))} />,
    text: (node) =>
        node.props.html === undefined ? (
            <InlineText node={node} name="text" lines className={cn('min-h-6 leading-6', alignOf(node))} />
        ) : (
            // Sanitised like the email itself; links are not to be followed while designing.
            <div className="prose-email pointer-events-none break-words" dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(String(node.props.html), { FORBID_ATTR: ['href', 'style', 'class', 'id'] }) }} />
        ),
    image: (node) => (
        <div>
            <Picture address={node.props.src} alt={String(node.props.alt ?? '')} />
            {node.props.caption !== undefined && <InlineText node={node} name="caption" className="mt-1 text-center text-label text-muted" />}
        </div>
    ),
    button: (node) => (
        <div className={cn(node.props.fullWidth !== true && 'mx-auto w-56 max-w-full')}>
            <InlineText node={node} name="text" className={LABEL} />
        </div>
    ),
    cta: (node) => (
        <div className="flex flex-col gap-2 rounded-md bg-rail p-4">
            <InlineText node={node} name="title" className="text-center text-lead font-semibold" />
            <InlineText node={node} name="text" lines className="text-center" />
            <div className="mx-auto w-56 max-w-full">
                <InlineText node={node} name="buttonText" className={LABEL} />
            </div>
        </div>
    ),
    divider: () => <hr className="my-2 border-strong" />,
    spacer: ({ props }) => <p className="rounded-sm bg-rail py-1 text-center text-label text-faint">{text.space(Number(props.height ?? 0))}</p>,
    table: ({ props }) => (
        <table className="w-full text-table">
            <tbody>
                {[(props.header as string[] | undefined) ?? [], ...((props.rows as string[][] | undefined) ?? [])].map((cells, row) => (
                    <tr key={row} className={cn('border-b border-line', row === 0 && 'font-medium')}>
                        {cells.map((cell, column) => (
                            <td key={column} dir="auto" className="h-7 px-2">
                                {cell}
                            </td>
                        ))}
                    </tr>
                ))}
            </tbody>
        </table>
    ),
    product: (node) => (
        <div className={cn('flex gap-3', node.props.layout !== 'HORIZONTAL' && 'flex-col')}>
            <div className="min-w-32 flex-1">
                <Picture address={node.props.imageUrl} alt={String(node.props.imageAlt ?? '')} />
            </div>
            <div className="min-w-0 flex-2">
                <InlineText node={node} name="name" className="font-semibold" />
                <InlineText node={node} name="description" lines />
                <InlineText node={node} name="price" className="font-medium tabular-nums" />
            </div>
        </div>
    ),
    social: ({ props }) => {
        const links = (props.links as SocialLink[] | undefined) ?? [];
        return <p className="text-center text-table text-muted">{links.length > 0 ? links.map(({ network }) => designerStrings.networks[network]).join(' · ') : text.brandSocial}</p>;
    },
    footer: ({ props }) => (
        <div className="text-center text-label text-muted">
            <p dir="auto">{[props.companyName, props.address].filter(Boolean).join(', ') || text.footer}</p>
            {props.text !== undefined && <p dir="auto">{String(props.text)}</p>}
            <p className={cn(props.links !== false && 'underline')}>{props.links === false ? text.noLinks : String(props.unsubscribeText ?? text.unsubscribe)}</p>
        </div>
    ),
};

/** A block roughly as it will look, with its texts to be edited in their place. */
export const Face = ({ node }: { node: Node }) => FACES[node.type]?.(node) ?? null;
