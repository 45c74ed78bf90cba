package com.dryjets.campaign.coordination;

import java.util.List;

/**
 * A stored plan.
 *
 * @param spacingMinutes 0 if the campaign was never coordinated
 */
record Plan(int spacingMinutes, List<Slot> slots) {

    static Plan none() {
        return new Plan(0, List.of());
    }

    boolean exists() {
        return spacingMinutes > 0;
    }
}
