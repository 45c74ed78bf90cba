package com.dryjets.contracts.marketing;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign reaches people. */
public enum Channel {
    EMAIL("Email"),
    TWITTER("Twitter"),
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    LINKEDIN("LinkedIn"),
    TIKTOK("TikTok"),
    ADS("Ads");

    private static final Set<Channel> SOCIAL = EnumSet.of(TWITTER, FACEBOOK, INSTAGRAM, LINKEDIN, TIKTOK);

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** What people call it; its code is for machines. */
    public String label() {
        return label;
    }

    /** Whether posts on this channel go through social-service. */
    public boolean isSocial() {
        return SOCIAL.contains(this);
    }
}
