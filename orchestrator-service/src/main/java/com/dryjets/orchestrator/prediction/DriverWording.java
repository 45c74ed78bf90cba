package com.dryjets.orchestrator.prediction;

import java.util.Locale;

/** Says in a short sentence what a feature of a campaign is. Whether that is good or bad, the model decides. */
final class DriverWording {

    private static final double PERCENT = 100;
    private static final double LARGEST_PERCENT = 1000;

    private DriverWording() {}

    static String of(Feature feature, GoalSituation situation, Features features) {
        return switch (feature) {
            case PACE -> pace(situation);
            case MOMENTUM -> momentum(situation);
            case TIME_ELAPSED -> percent(situation.elapsed()) + " of the campaign's time has passed.";
            case BUDGET_PACE -> budget(situation);
            case CHANNEL_MIX -> mix(situation);
            case CONTENT_COUNT -> count(publications(situation)) + " published or scheduled.";
            case CONTENT_AHEAD -> ahead(situation);
            case EARLY_ENGAGEMENT -> engagement(features);
        };
    }

    private static String pace(GoalSituation situation) {
        double projected = PaceRules.projected(situation);
        if (!situation.goal().metric().isCumulative()) {
            return "The return is at %s of the target.".formatted(percent(projected));
        }
        return projected == 0
                ? "Nothing is counted yet."
                : "At this pace, %s of the target will be reached.".formatted(percent(projected));
    }

    private static String momentum(GoalSituation situation) {
        double logarithm = PaceRules.change(situation);
        if (logarithm == 0) {
            return "There is no earlier week to compare the last one with.";
        }
        double change = Math.expm1(logarithm);
        String size = percent(Math.abs(change));
        if ("0%".equals(size)) {
            return "The last week is like the time before.";
        }
        return "The last week is %s %s the time before.".formatted(size, change > 0 ? "above" : "below");
    }

    private static String budget(GoalSituation situation) {
        return FeatureRules.spentShare(situation)
                .map(spent -> "%s of the budget is spent after %s of the time."
                        .formatted(percent(spent), percent(situation.elapsed())))
                .orElse("No spend is recorded.");
    }

    private static String mix(GoalSituation situation) {
        int planned = situation.countedChannels().size();
        return planned < 2
                ? "One channel counts towards this goal."
                : "%d of %d channels have contributed.".formatted(FeatureRules.contributing(situation), planned);
    }

    private static String ahead(GoalSituation situation) {
        long ahead = situation.counted(situation.progress().scheduled());
        return ahead == 0
                ? "No posts or emails are scheduled for the time left."
                : "%s scheduled for the %s of the time that is left."
                        .formatted(count(ahead), percent(1 - situation.elapsed()));
    }

    private static String engagement(Features features) {
        double logarithm = features.of(Feature.EARLY_ENGAGEMENT);
        if (logarithm == 0) {
            return "There is no other campaign to compare early engagement with.";
        }
        double ratio = Math.expm1(logarithm);
        String size = percent(Math.abs(ratio));
        if ("0%".equals(size)) {
            return "Early engagement is as usual in your campaigns.";
        }
        return "Early engagement is %s %s what is usual in your campaigns."
                .formatted(size, ratio > 0 ? "above" : "below");
    }

    private static long publications(GoalSituation situation) {
        return situation.counted(situation.progress().published())
                + situation.counted(situation.progress().scheduled());
    }

    private static String count(long publications) {
        return publications == 1 ? "One post or email is" : "%d posts and emails are".formatted(publications);
    }

    private static String percent(double share) {
        double percent = share * PERCENT;
        return percent > LARGEST_PERCENT ? "over 1,000%" : String.format(Locale.ROOT, "%.0f%%", percent);
    }
}
