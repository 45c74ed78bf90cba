package com.dryjets.campaign.projection;

/** The status of a piece of content. */
public enum ContentStatus {
    DRAFT,
    APPROVED,
    WITHDRAWN
}
