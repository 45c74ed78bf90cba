export interface NewEmail {
    campaignId: string;
    subject?: string;
    templateId?: string;
}
