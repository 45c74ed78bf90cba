package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.lifecycle.Transition.DeleteDraft;
import com.dryjets.campaign.lifecycle.Transition.IllegalTransition;
import com.dryjets.campaign.lifecycle.Transition.MoveTo;

/** The state machine of a campaign: every status and every action. */
final class TransitionRules {

    private TransitionRules() {}

    /** The effect of the action on a campaign with that status. */
    static Transition decide(CampaignStatus from, CampaignAction action) {
        return switch (from) {
            case DRAFT -> ofDraft(action);
            case ACTIVE -> ofActive(action);
            case PAUSED -> ofPaused(action);
            case COMPLETED -> ofCompleted(action);
            case ARCHIVED -> new IllegalTransition("This campaign is archived; duplicate it to run it again.");
        };
    }

    private static Transition ofDraft(CampaignAction action) {
        return switch (action) {
            case LAUNCH -> new MoveTo(CampaignStatus.ACTIVE);
            case ARCHIVE -> new DeleteDraft();
            case PAUSE, RESUME, COMPLETE -> new IllegalTransition("This campaign is a draft; launch it first.");
        };
    }

    private static Transition ofActive(CampaignAction action) {
        return switch (action) {
            case PAUSE -> new MoveTo(CampaignStatus.PAUSED);
            case COMPLETE -> new MoveTo(CampaignStatus.COMPLETED);
            case LAUNCH -> new IllegalTransition("Only a draft can be launched; this campaign is active.");
            case RESUME -> new IllegalTransition("Only a paused campaign can be resumed; this campaign is active.");
            case ARCHIVE ->
                new IllegalTransition("This campaign is active; pause or complete it before you archive it.");
        };
    }

    private static Transition ofPaused(CampaignAction action) {
        return switch (action) {
            case RESUME -> new MoveTo(CampaignStatus.ACTIVE);
            case COMPLETE -> new MoveTo(CampaignStatus.COMPLETED);
            case ARCHIVE -> new MoveTo(CampaignStatus.ARCHIVED);
            case LAUNCH ->
                new IllegalTransition("Only a draft can be launched; this campaign is paused, so resume it.");
            case PAUSE -> new IllegalTransition("This campaign is already paused.");
        };
    }

    private static Transition ofCompleted(CampaignAction action) {
        return switch (action) {
            case ARCHIVE -> new MoveTo(CampaignStatus.ARCHIVED);
            case LAUNCH, PAUSE, RESUME, COMPLETE ->
                new IllegalTransition("This campaign is completed; duplicate it to run it again.");
        };
    }

    /** The effect of the action that leads from one status to another; illegal if none does. */
    static Transition towards(CampaignStatus from, CampaignStatus to) {
        return switch (to) {
            case DRAFT ->
                new IllegalTransition("This campaign is %s and cannot become a draft.".formatted(from.word()));
            case ARCHIVED ->
                from == CampaignStatus.DRAFT
                        ? new IllegalTransition("A draft cannot be archived; delete it.")
                        : decide(from, CampaignAction.ARCHIVE);
            case ACTIVE, PAUSED, COMPLETED -> decide(from, actionTowards(from, to));
        };
    }

    /** The action that would lead to that status, legal or not. */
    static CampaignAction actionTowards(CampaignStatus from, CampaignStatus to) {
        return switch (to) {
            case ACTIVE -> from == CampaignStatus.PAUSED ? CampaignAction.RESUME : CampaignAction.LAUNCH;
            case PAUSED -> CampaignAction.PAUSE;
            case COMPLETED -> CampaignAction.COMPLETE;
            case DRAFT, ARCHIVED -> CampaignAction.ARCHIVE;
        };
    }
}
