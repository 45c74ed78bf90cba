package com.dryjets.common.marketing;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign reaches people. */
public enum Channel {
    EMAIL,
    TWITTER,
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN,
    TIKTOK,
    ADS;

    private static final Set<Channel> SOCIAL = EnumSet.of(TWITTER, FACEBOOK, INSTAGRAM, LINKEDIN, TIKTOK);

    /** Whether posts on this channel go through social-service. */
    public boolean isSocial() {
        return SOCIAL.contains(this);
    }
}
