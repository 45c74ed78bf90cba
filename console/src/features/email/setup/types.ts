import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export interface NewEmail {
    campaignId: string;
    subject?: string;
    templateId?: string;
}

export type TestStatus = Schemas['TransactionalStatus'];
export type TestSend = Schemas['SendTest'];
export type TestEmail = Schemas['TransactionalView'];
