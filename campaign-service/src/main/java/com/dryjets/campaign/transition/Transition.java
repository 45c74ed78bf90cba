package com.dryjets.campaign.transition;

import com.dryjets.campaign.campaign.CampaignStatus;

/** What an action does to a campaign in a state. */
public sealed interface Transition {

    /** It stands there then. */
    record Move(CampaignStatus to) implements Transition {}

    /** It is gone: nobody but its author ever heard of it. */
    record Remove() implements Transition {}

    /** Nothing, and why. */
    record Refuse(String why) implements Transition {}
}
