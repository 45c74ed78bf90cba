package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.coordination.PlannedTime;
import com.dryjets.campaign.projection.CampaignItem;
import java.util.List;

/**
 * What is known about the times of a campaign's items.
 *
 * @param items its posts and emails
 * @param planned the times that the coordination of its channels gave them
 */
record KnownTimes(List<CampaignItem> items, List<PlannedTime> planned) {

    static final KnownTimes NONE = new KnownTimes(List.of(), List.of());
}
