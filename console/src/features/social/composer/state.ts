import { isAddress, privacyProblem, textProblems, type Attached, type Draft } from '#features/social/composer/draft.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { emptyWhen, whenProblems, type Mode, type When, type WhenProblems } from '#features/social/composer/when.ts';
import { NETWORKS, type PlatformInfo } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

const text = composerStrings;

/** What is written in the composer. A network without a text or files of its own has the common ones. */
export interface Composer {
    campaignId: string;
    channels: Channel[];
    shared: { text: string; media: Attached[]; link: string };
    own: Partial<Record<Channel, Partial<Draft>>>;
    when: When;
}

export type ComposerAction =
    | { type: 'campaign'; id: string }
    | { type: 'channels'; channels: Channel[] }
    | { type: 'shared'; part: Partial<Composer['shared']> }
    | { type: 'own'; channel: Channel; part: Partial<Draft> }
    | { type: 'useShared'; channel: Channel; field: 'parts' | 'media' }
    | { type: 'when'; part: Partial<When> }
    | { type: 'reset'; campaignId: string; mode: Mode };

export const emptyComposer = (campaignId: string, mode: Mode = 'best'): Composer => ({ campaignId, channels: [], shared: { text: '', media: [], link: '' }, own: {}, when: { ...emptyWhen, mode } });

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
            return { ...state, when: { ...state.when, ...action.part } };
        case 'reset':
            return emptyComposer(action.campaignId, action.mode);
    }
}

/** The post of a network: the common text, files and link, with what it has of its own. */
export function draftFor({ shared, own }: Composer, channel: Channel): Draft {
    const { parts = [shared.text], media = shared.media, ...options } = own[channel] ?? {};
    return { accountId: '', link: shared.link, firstComment: '', privacy: '', madeWithAi: false, utm: true, ...options, parts, media };
}

/** Whether something is written that would be lost. */
export const isWritten = ({ shared, own }: Composer) => shared.text.trim() !== '' || shared.media.length > 0 || Object.values(own).some((draft) => draft.parts !== undefined);

export interface ComposerProblems {
    campaign?: string;
    channels?: string;
    link?: string;
    when: WhenProblems;
    texts: Partial<Record<Channel, (string | undefined)[]>>;
    privacy: Partial<Record<Channel, string>>;
}

/** What a person has to complete or correct; the platforms' rules are checked by the service. */
export function problemsOf(state: Composer, campaign: { timeZone: string; endsAt: string } | undefined, platforms: Partial<Record<Channel, PlatformInfo>>, now: number): ComposerProblems {
    const problems: ComposerProblems = { when: whenProblems(state.when, campaign, now), texts: {}, privacy: {} };
    if (!state.campaignId) problems.campaign = text.campaignMissing;
    if (state.channels.length === 0) problems.channels = text.networksMissing;
    const link = state.shared.link.trim();
    if (link && !isAddress(link)) problems.link = text.linkInvalid;
    for (const channel of state.channels) {
        const draft = draftFor(state, channel);
        const texts = textProblems(draft);
        if (texts.some(Boolean)) problems.texts[channel] = texts;
        const privacy = privacyProblem(draft, platforms[channel]);
        if (privacy) problems.privacy[channel] = privacy;
    }
    return problems;
}

export const hasProblems = ({ texts, privacy, when, ...fields }: ComposerProblems) => [texts, privacy, when].some((one) => Object.keys(one).length > 0) || Object.values(fields).some(Boolean);
