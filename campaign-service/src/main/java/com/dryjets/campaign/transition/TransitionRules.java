package com.dryjets.campaign.transition;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.transition.Transition.Move;
import com.dryjets.campaign.transition.Transition.Refuse;
import com.dryjets.campaign.transition.Transition.Remove;

/** The state machine of a campaign: every state, every action. */
public final class TransitionRules {

    private TransitionRules() {}

    /** What the action does to a campaign in that state. */
    public static Transition decide(CampaignStatus from, Action action) {
        return switch (from) {
            case DRAFT -> ofDraft(action);
            case ACTIVE -> ofActive(action);
            case PAUSED -> ofPaused(action);
            case COMPLETED -> ofCompleted(action);
            case ARCHIVED -> new Refuse("This campaign is archived; duplicate it to run it again.");
        };
    }

    private static Transition ofDraft(Action action) {
        return switch (action) {
            case LAUNCH -> new Move(CampaignStatus.ACTIVE);
            case ARCHIVE -> new Remove();
            case PAUSE, RESUME, COMPLETE -> new Refuse("This campaign is a draft; launch it first.");
        };
    }

    private static Transition ofActive(Action action) {
        return switch (action) {
            case PAUSE -> new Move(CampaignStatus.PAUSED);
            case COMPLETE -> new Move(CampaignStatus.COMPLETED);
            case LAUNCH -> new Refuse("Only a draft can be launched; this campaign is active.");
            case RESUME -> new Refuse("Only a paused campaign can be resumed; this campaign is active.");
            case ARCHIVE -> new Refuse("This campaign is active; pause or complete it before you put it away.");
        };
    }

    private static Transition ofPaused(Action action) {
        return switch (action) {
            case RESUME -> new Move(CampaignStatus.ACTIVE);
            case COMPLETE -> new Move(CampaignStatus.COMPLETED);
            case ARCHIVE -> new Move(CampaignStatus.ARCHIVED);
            case LAUNCH -> new Refuse("Only a draft can be launched; this campaign is paused, resume it.");
            case PAUSE -> new Refuse("This campaign is paused already.");
        };
    }

    private static Transition ofCompleted(Action action) {
        return switch (action) {
            case ARCHIVE -> new Move(CampaignStatus.ARCHIVED);
            case LAUNCH, PAUSE, RESUME, COMPLETE ->
                new Refuse("This campaign is completed; duplicate it to run it again.");
        };
    }

    /** The action that leads from a state to another one; a state that is none's aim is refused by whatever is tried. */
    public static Transition towards(CampaignStatus from, CampaignStatus to) {
        return switch (to) {
            case DRAFT -> new Refuse("A campaign that is %s cannot become a draft.".formatted(from.word()));
            case ARCHIVED ->
                from == CampaignStatus.DRAFT
                        ? new Refuse("A draft is deleted, not archived.")
                        : decide(from, Action.ARCHIVE);
            case ACTIVE, PAUSED, COMPLETED -> decide(from, actionTowards(from, to));
        };
    }

    /** The action that would lead to that state, legal or not. */
    public static Action actionTowards(CampaignStatus from, CampaignStatus to) {
        return switch (to) {
            case ACTIVE -> from == CampaignStatus.PAUSED ? Action.RESUME : Action.LAUNCH;
            case PAUSED -> Action.PAUSE;
            case COMPLETED -> Action.COMPLETE;
            case DRAFT, ARCHIVED -> Action.ARCHIVE;
        };
    }
}
