package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignStatus;

/** The effect of an action on a campaign with some status. */
sealed interface Transition {

    /** The campaign gets this status. */
    record MoveTo(CampaignStatus status) implements Transition {}

    /** The draft is deleted. No other service has acted on it yet. */
    record DeleteDraft() implements Transition {}

    /** The status does not allow the action. */
    record IllegalTransition(String explanation) implements Transition {}
}
