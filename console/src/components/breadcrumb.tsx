import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';

export interface Crumb {
    label: string;
    to?: LinkProps;
}

export function Breadcrumb(props: { crumbs: Crumb[] }) {
    const last = props.crumbs.length - 1;
    return (
        <nav aria-label={componentStrings.breadcrumb} className="min-w-0 flex-1">
            <ol className="flex min-w-0 items-center gap-1 text-table">
                {props.crumbs.map((crumb, index) => (
                    <Fragment key={index}>
                        {index > 0 && <ChevronRight size={13} aria-hidden className={cn('shrink-0 text-faint', index < last && 'max-sm:hidden')} />}
                        <li
                            dir="auto"
                            className={cn(
                                index === last ? 'min-w-0 truncate font-medium' : 'max-w-64 shrink-0 truncate text-muted max-lg:max-w-40 max-sm:max-w-20',
                                // A phone has room for the page and the one above it.
                                index < last - 1 && 'max-sm:hidden',
                            )}
                        >
                            {crumb.to ? (
                                <Link {...crumb.to} className="rounded-sm hover:text-ink">
                                    {crumb.label}
                                </Link>
                            ) : (
                                <span aria-current="page">{crumb.label}</span>
                            )}
                        </li>
                    </Fragment>
                ))}
            </ol>
        </nav>
    );
}
