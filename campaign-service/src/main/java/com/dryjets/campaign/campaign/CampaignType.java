package com.dryjets.campaign.campaign;

/** The goal of a campaign. */
public enum CampaignType {
    AWARENESS,
    ENGAGEMENT,
    CONVERSION,
    RETENTION
}
