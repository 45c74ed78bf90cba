package com.dryjets.contracts.marketing;

import java.util.EnumSet;
import java.util.Set;

/** A channel through which a campaign reaches people. */
public enum Channel {
    EMAIL("Email"),
    TWITTER("Twitter"),
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    LINKEDIN("LinkedIn"),
    TIKTOK("TikTok"),
    BLUESKY("Bluesky"),
    ADS("Ads");

    private static final Set<Channel> SOCIAL = EnumSet.of(TWITTER, FACEBOOK, INSTAGRAM, LINKEDIN, TIKTOK, BLUESKY);

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** Returns whether social-service publishes on this channel. */
    public boolean isSocial() {
        return SOCIAL.contains(this);
    }
}
