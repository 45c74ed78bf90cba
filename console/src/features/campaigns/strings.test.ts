import { beforeEach, describe, expect, it, vi } from 'vitest';
import { historyCauseText } from '#features/campaigns/details/strings.ts';
import { problemText } from '#features/campaigns/list/strings.ts';
import { readinessText } from '#features/campaigns/parts/strings.ts';
import { checklistItemName, stepErrorText, stepFailedText } from '#features/campaigns/strings.ts';
import type { HistoryCause, Problem, ReadinessItem, StepError } from '#features/campaigns/types.ts';

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('step errors', () => {
    it.each<[StepError, string]>([
        [{ code: 'NOT_READY', missing: ['allocations', 'content.linkedin'] }, 'The campaign isn’t ready. Missing: Budget split and Content for LinkedIn.'],
        [{ code: 'NO_ANSWER', channels: ['LINKEDIN', 'ADS'] }, 'LinkedIn and Ads didn’t reply in time.'],
        [{ code: 'NOTHING_TO_SEND' }, 'No channel has anything to send.'],
        [{ code: 'NO_REPORT', channels: ['EMAIL'] }, 'No report from Email on posts and emails that were due.'],
        [{ code: 'ALL_ITEMS_FAILED' }, 'No post or email was sent: all of them failed or were canceled.'],
        [{ code: 'CAMPAIGN_ENDED' }, 'The campaign ended before this step was done.'],
    ])('are worded for %o', (error, text) => {
        expect(stepErrorText(error)).toBe(text);
    });

    it('need no details', () => {
        expect(stepErrorText({ code: 'NOT_READY' })).toBe('The campaign isn’t ready.');
        expect(stepErrorText({ code: 'NO_ANSWER', channels: [] })).toBe('Some channels didn’t reply in time.');
        expect(stepFailedText('PUBLISH', undefined)).toBe('Publish failed.');
    });
});

describe('problems', () => {
    it.each<[Problem, string]>([
        [{ code: 'STEP_FAILED', step: 'SCHEDULE', error: { code: 'NO_ANSWER', channels: ['LINKEDIN'] } }, 'Schedule failed. LinkedIn didn’t reply in time.'],
        [{ code: 'ITEMS_FAILED', failedItems: 2, items: 8 }, '2 of 8 posts and emails couldn’t be sent.'],
        [{ code: 'OVER_BUDGET', spent: 18185, budget: 18000 }, '€18,185 spent; the budget is €18,000.'],
        [{ code: 'AHEAD_OF_PLAN', pace: 1.34 }, 'Spend is 34% ahead of plan.'],
    ])('are worded for %o', (problem, text) => {
        expect(problemText(problem, 'EUR')).toBe(text);
    });
});

describe('history causes', () => {
    it.each<[HistoryCause, string]>([
        [{ code: 'END_REACHED', endsAt: '2026-12-02T17:00:00Z' }, 'The end date was reached: Wed, 2 Dec 2026, 18:00'],
        [{ code: 'COPIED', originalId: 'c1', originalName: 'Wool' }, 'Duplicated from “Wool”.'],
        [{ code: 'NOT_READY', missing: ['budget'] }, 'The campaign isn’t ready. Missing: Budget.'],
        [{ code: 'NO_ANSWER', channels: ['ADS'] }, 'Ads didn’t reply in time.'],
        [{ code: 'NOTHING_TO_SEND' }, 'No channel has anything to send.'],
        [{ code: 'NO_REPORT', channels: ['TWITTER'] }, 'No report from Twitter on posts and emails that were due.'],
        [{ code: 'ALL_ITEMS_FAILED' }, 'No post or email was sent'],
        [{ code: 'CAMPAIGN_ENDED' }, 'The campaign ended before this step was done.'],
        [{ code: 'COORDINATED', items: 12, moved: 4, spacingMinutes: 30 }, '12 posts and emails spread out, 30 minutes apart where possible; 4 moved.'],
        [{ code: 'HIGHEST_MARGINAL_RETURN' }, 'Based on marginal return.'],
        [{ code: 'PAST_RETURN' }, 'Based on each channel’s return so far.'],
        [{ code: 'NO_BETTER_SPLIT' }, 'No other split is expected to earn clearly more.'],
        [{ code: 'OPTIMIZED', expectedRoi: 1.04 }, 'Budget split optimized. Expected ROI: +104%.'],
        [{ code: 'AUTO_OPTIMIZED', recommendationId: 'r1' }, 'Ava made this change automatically'],
    ])('are worded for %o', (cause, text) => {
        expect(historyCauseText(cause, 'Europe/Berlin')).toContain(text);
    });

    it('need no details', () => {
        expect(historyCauseText({ code: 'END_REACHED' }, undefined)).toBe('The end date was reached.');
        expect(historyCauseText({ code: 'OPTIMIZED' }, undefined)).toBe('Budget split optimized.');
    });
});

describe('the launch checklist', () => {
    it.each<[Pick<ReadinessItem, 'code'> & Partial<ReadinessItem>, string]>([
        [{ code: 'BUDGET_SET', budget: 5000, currency: 'EUR' }, 'The budget is €5,000.'],
        [{ code: 'BUDGET_ZERO' }, 'The budget is zero. Set a budget.'],
        [{ code: 'END_IN_FUTURE' }, 'The end date is in the future.'],
        [{ code: 'END_IN_PAST' }, 'The end date has passed. Choose a later one.'],
        [{ code: 'ALLOCATIONS_VALID' }, 'The split adds up to the budget.'],
        [{ code: 'ALLOCATIONS_INVALID' }, 'The split doesn’t match the budget and the channels. Edit the split.'],
        [{ code: 'CONTENT_APPROVED', channel: 'LINKEDIN', approvedPieces: 2 }, '2 approved.'],
        [{ code: 'CONTENT_MISSING', channel: 'LINKEDIN', approvedPieces: 0 }, 'No approved content for LinkedIn. Generate content from a blog post and approve it.'],
        [{ code: 'EMAIL_READY', recipients: 18240 }, 'An email is ready for 18,240 contacts.'],
        [{ code: 'EMAIL_MISSING' }, 'No email is ready. Write and approve one.'],
        [{ code: 'AUDIENCE_EMPTY', recipients: 0 }, 'The email has no recipients. Import contacts.'],
    ])('is worded for %o', (item, text) => {
        expect(readinessText({ item: 'budget', fulfilled: true, detail: 'Not shown', ...item })).toBe(text);
    });

    it('names its items', () => {
        expect(['dates', 'allocations', 'content.tiktok', 'legal_notes'].map(checklistItemName)).toEqual(['Dates', 'Budget split', 'Content for TikTok', 'Legal notes']);
    });
});
