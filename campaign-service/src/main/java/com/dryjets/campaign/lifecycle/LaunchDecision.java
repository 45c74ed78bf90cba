package com.dryjets.campaign.lifecycle;

import com.dryjets.common.event.CampaignEvent.CampaignLaunched;
import com.dryjets.common.problem.FieldError;
import java.util.List;

/** What came of a wish to launch. */
sealed interface LaunchDecision {

    /** It goes. */
    record Launch(CampaignLaunched event) implements LaunchDecision {}

    /** It does not, for these reasons. */
    record Refuse(String detail, List<FieldError> reasons) implements LaunchDecision {}
}
