package com.dryjets.campaign.lifecycle;

import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;

/** What came of a wish to launch. */
sealed interface LaunchDecision {

    /** It goes. */
    record Launch(CampaignLaunched event) implements LaunchDecision {}

    /** It is a draft, but things are missing. */
    record NotReady(Readiness readiness) implements LaunchDecision {}

    /** It is no draft. */
    record Refuse(String why) implements LaunchDecision {}
}
