package com.dryjets.orchestrator.prediction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model and when it was fitted.
 *
 * @param at null for the shared prior
 */
record Fitted(TenantModel model, @Nullable Instant at) {

    private static final Fitted NONE = new Fitted(ModelRules.prior(), null);

    /** The shared prior, for a tenant without scored goals. */
    static Fitted none() {
        return NONE;
    }
}
