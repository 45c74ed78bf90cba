import type { Route } from '@playwright/test';

/** Answers a request with problem details. */
export const problem = (route: Route, status: number, title: string, detail: string, errors?: { pointer: string; detail: string }[]) =>
    route.fulfill({
        status,
        contentType: 'application/problem+json',
        json: { type: 'urn:dryjets:problem:unavailable', title, status, detail, ...(errors && { errors }), traceId: '4bf92f3577b34da6a3ce929d0e0e4736' },
    });
