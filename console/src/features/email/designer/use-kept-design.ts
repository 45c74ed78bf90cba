import { useEffect, useState } from 'react';
import { contentOf, designFrom, designOf, type Content, type Design } from '#features/email/designer/model/design.ts';
import type { Stored } from '#features/email/designer/api/store.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { dropWork, keepWork, keptWork } from '#lib/kept-work.ts';

interface Kept {
    content: Content;
    version: number;
}

const isKept = (work: unknown): work is Kept => {
    const { content, version } = (work ?? {}) as Partial<Kept>;
    return typeof version === 'number' && typeof content?.subject === 'string' && typeof content.previewText === 'string' && typeof content.language === 'string' && (content.blocks === undefined || Array.isArray(content.blocks));
};

const nameOf = (name: string) => `design:${name}`;

interface FirstDesign {
    design: Design;
    /** The version that the design was made from; not the stored one if somebody else has saved since. */
    version: number;
    /** Whether it is unsaved work of this browser. */
    restored: boolean;
}

/** The design to begin with: unsaved work of this browser, else what is stored. */
export function useFirstDesign(name: string, stored: Stored): FirstDesign {
    const person = useCurrentUser();
    const [first] = useState(() => {
        const kept = keptWork(person, nameOf(name));
        const design = designOf(stored);
        if (!isKept(kept) || JSON.stringify(kept.content) === JSON.stringify(contentOf(design))) return { design, version: stored.version, restored: false };
        return { design: designFrom(kept.content), version: kept.version, restored: true };
    });
    return first;
}

/** Keeps unsaved work in this browser, so that neither a reload nor a lost connection costs it. */
export function useKeptDesign(name: string, version: number, design: Design, dirty: boolean): void {
    const person = useCurrentUser();
    const written = dirty ? JSON.stringify({ content: contentOf(design), version }) : undefined;
    const { id, tenant } = person;
    useEffect(() => {
        const owner = { id, tenant };
        if (written === undefined) dropWork(owner, nameOf(name));
        else keepWork(owner, nameOf(name), JSON.parse(written) as Kept);
    }, [id, tenant, name, written]);
}
