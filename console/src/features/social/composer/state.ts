import { isAddress, textProblems, type Attached, type Draft } from '#features/social/composer/draft.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { NETWORKS } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = composerStrings;

export type Mode = 'best' | 'next-slot' | 'exact';

/** What is written in the composer. A network without a text or files of its own has the common ones. */
export interface Composer {
    campaignId: string;
    channels: Channel[];
    shared: { text: string; media: Attached[]; link: string };
    own: Partial<Record<Channel, Partial<Draft>>>;
    mode: Mode;
    /** Local date and time in the campaign's zone. */
    at: string;
}

export type ComposerAction =
    | { type: 'campaign'; id: string }
    | { type: 'channels'; channels: Channel[] }
    | { type: 'shared'; part: Partial<Composer['shared']> }
    | { type: 'own'; channel: Channel; part: Partial<Draft> }
    | { type: 'useShared'; channel: Channel; field: 'parts' | 'media' }
    | { type: 'when'; mode?: Mode; at?: string }
    | { type: 'reset'; campaignId: string };

export const emptyComposer = (campaignId: string): Composer => ({ campaignId, channels: [], shared: { text: '', media: [], link: '' }, own: {}, mode: 'best', at: '' });

export function composerReducer(state: Composer, action: ComposerAction): Composer {
    switch (action.type) {
        case 'campaign':
            return { ...state, campaignId: action.id };
        case 'channels':
            return { ...state, channels: NETWORKS.filter((one) => action.channels.includes(one)) };
        case 'shared':
            return { ...state, shared: { ...state.shared, ...action.part } };
        case 'own':
            return { ...state, own: { ...state.own, [action.channel]: { ...state.own[action.channel], ...action.part } } };
        case 'useShared':
            return { ...state, own: { ...state.own, [action.channel]: { ...state.own[action.channel], [action.field]: undefined } } };
        case 'when':
            return { ...state, mode: action.mode ?? state.mode, at: action.at ?? state.at };
        case 'reset':
            return emptyComposer(action.campaignId);
    }
}

/** The post of a network: the common text, files and link, with what it has of its own. */
export function draftFor({ shared, own }: Composer, channel: Channel): Draft {
    const { parts = [shared.text], media = shared.media, ...options } = own[channel] ?? {};
    return { accountId: '', link: shared.link, firstComment: '', privacy: '', madeWithAi: false, utm: true, ...options, parts, media };
}

/** Whether something is written that would be lost. */
export const isWritten = ({ shared, own }: Composer) => shared.text.trim() !== '' || shared.media.length > 0 || Object.values(own).some((draft) => draft.parts !== undefined);

/** What the service calls the time; an instant for an exact one. */
export const scheduledTimeOf = ({ mode, at }: Composer, zone: string) => (mode === 'exact' ? instantOf(at, zone) : mode);

export interface ComposerProblems {
    campaign?: string;
    channels?: string;
    link?: string;
    at?: string;
    texts: Partial<Record<Channel, (string | undefined)[]>>;
}

/** What a person has to complete or correct; the platforms' rules are checked by the service. */
export function problemsOf(state: Composer, campaign: { timeZone: string; endsAt: string } | undefined, now: number): ComposerProblems {
    const problems: ComposerProblems = { texts: {} };
    if (!state.campaignId) problems.campaign = text.campaignMissing;
    if (state.channels.length === 0) problems.channels = text.networksMissing;
    const link = state.shared.link.trim();
    if (link && !isAddress(link)) problems.link = text.linkInvalid;
    if (state.mode === 'exact') {
        const at = instantOf(state.at, campaign?.timeZone ?? 'UTC');
        if (!at) problems.at = text.when.atMissing;
        else if (Date.parse(at) <= now) problems.at = text.when.atPast;
        else if (campaign && Date.parse(at) >= Date.parse(campaign.endsAt)) problems.at = text.when.afterEnd;
    }
    for (const channel of state.channels) {
        const texts = textProblems(draftFor(state, channel));
        if (texts.some(Boolean)) problems.texts[channel] = texts;
    }
    return problems;
}

export const hasProblems = ({ texts, ...fields }: ComposerProblems) => Object.keys(texts).length > 0 || Object.values(fields).some(Boolean);
