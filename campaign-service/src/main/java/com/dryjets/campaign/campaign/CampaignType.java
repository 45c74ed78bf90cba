package com.dryjets.campaign.campaign;

/** What a campaign is for. */
public enum CampaignType {
    AWARENESS,
    ENGAGEMENT,
    CONVERSION,
    RETENTION
}
