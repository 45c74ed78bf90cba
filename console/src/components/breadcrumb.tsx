import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { componentStrings } from '#components/strings.ts';

export interface Crumb {
    label: string;
    to?: LinkProps;
}

export function Breadcrumb(props: { crumbs: Crumb[] }) {
    return (
        <nav aria-label={componentStrings.breadcrumb} className="min-w-0 flex-1">
            <ol className="flex min-w-0 items-center gap-1 text-table">
                {props.crumbs.map((crumb, index) => (
                    <Fragment key={index}>
                        {index > 0 && <ChevronRight size={13} aria-hidden className="shrink-0 text-faint" />}
                        <li className={index === props.crumbs.length - 1 ? 'min-w-0 truncate font-medium' : 'max-w-64 shrink-0 truncate text-muted max-lg:max-w-40 max-sm:max-w-20'}>
                            {crumb.to ? (
                                <Link {...crumb.to} dir="auto" className="rounded-sm hover:text-ink">
                                    {crumb.label}
                                </Link>
                            ) : (
                                <span aria-current="page" dir="auto">
                                    {crumb.label}
                                </span>
                            )}
                        </li>
                    </Fragment>
                ))}
            </ol>
        </nav>
    );
}
