package com.dryjets.analytics.campaign;

/**
 * A campaign that has had an event.
 *
 * @param zone the time zone of its days
 */
public record KnownCampaign(CampaignView view, String zone) {

    /** Returns whether it was a draft that was deleted. */
    boolean isDeleted() {
        return CampaignStatus.DELETED.name().equals(view.status());
    }
}
