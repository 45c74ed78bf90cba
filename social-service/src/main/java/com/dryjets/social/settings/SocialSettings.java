package com.dryjets.social.settings;

import jakarta.validation.constraints.NotNull;

/**
 * The settings of a tenant.
 *
 * @param approvals whether posts need an approval
 */
public record SocialSettings(@NotNull Approvals approvals) {

    /** The settings of a tenant that has changed none. */
    static final SocialSettings DEFAULT = new SocialSettings(Approvals.NONE);
}
