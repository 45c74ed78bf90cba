package com.dryjets.campaign.lifecycle;

import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;

/** The outcome of a request to launch. */
sealed interface LaunchDecision {

    /** The campaign launches. */
    record Launch(CampaignLaunched event) implements LaunchDecision {}

    /** The draft is not ready. */
    record NotReady(Readiness readiness) implements LaunchDecision {}

    /** The campaign is not a draft. */
    record IllegalTransition(String explanation) implements LaunchDecision {}
}
