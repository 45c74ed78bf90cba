package com.dryjets.campaign.lifecycle;

/** An action on a campaign that changes its status. */
public enum CampaignAction {
    LAUNCH("launched"),
    PAUSE("paused"),
    RESUME("resumed"),
    COMPLETE("completed"),
    ARCHIVE("archived");

    private final String pastTense;

    CampaignAction(String pastTense) {
        this.pastTense = pastTense;
    }

    /** The word for the completed action in the history. */
    String pastTense() {
        return pastTense;
    }
}
