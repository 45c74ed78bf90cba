package com.dryjets.content.settings;

import jakarta.validation.constraints.NotNull;

/**
 * The settings of a tenant.
 *
 * @param approvals who may approve content
 */
public record ContentSettings(@NotNull Approvals approvals) {

    /** The settings of a tenant that has changed none. */
    static final ContentSettings DEFAULT = new ContentSettings(Approvals.ANYONE);
}
