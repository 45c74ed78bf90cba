import { useRef } from 'react';
import { frameOf, type Scheme } from '#features/email/design/frame.ts';
import { useWidth } from '#features/email/design/use-width.ts';
import { cn } from '#lib/cn.ts';

interface RenderedEmailProps {
    title: string;
    html: string;
    /** How wide the email is laid out; it is made smaller where there is less room. */
    width: number;
    /** How much of the email is shown, in its own pixels. */
    height: number;
    scheme?: Scheme;
    /** Only a picture: it can neither be scrolled nor focused. */
    still?: boolean;
    className?: string;
}

/** Shows an email in a frame in which scripts, forms and links do nothing. */
export function RenderedEmail({ title, html, width, height, scheme = 'light', still, className }: RenderedEmailProps) {
    const box = useRef<HTMLDivElement>(null);
    const room = useWidth(box);
    const scale = room && room > 0 ? Math.min(1, room / width) : 1;
    return (
        <div ref={box} className={cn('overflow-hidden', className)} style={{ height: height * scale }}>
            <iframe
                title={title}
                sandbox=""
                referrerPolicy="no-referrer"
                srcDoc={frameOf(html, scheme)}
                {...(still && { tabIndex: -1, 'aria-hidden': true })}
                className={cn('mx-auto block border-0', still && 'pointer-events-none')}
                // The canvas has the scheme too, for emails that leave their background to it.
                style={{ width, height, colorScheme: scheme, background: 'Canvas', transform: `scale(${scale})`, transformOrigin: scale < 1 ? 'top left' : 'top' }}
            />
        </div>
    );
}
