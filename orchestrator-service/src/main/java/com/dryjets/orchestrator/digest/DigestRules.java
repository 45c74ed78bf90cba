package com.dryjets.orchestrator.digest;

import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.notification.NotificationView;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.overview.CampaignOverviewView;
import com.dryjets.orchestrator.overview.Waiting;
import com.dryjets.orchestrator.overview.WaitingBasis;
import com.dryjets.orchestrator.overview.WaitingUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the lines of a digest. */
final class DigestRules {

    /** More is not read in an email; the overview has the rest. */
    static final int ACTIONS = 5;

    static final int NEWS = 10;

    /** The campaigns whose actions are compared; the others lose less than each of them. */
    static final int CAMPAIGNS = 50;

    /** How much news is counted. */
    static final int COUNTED_NEWS = 100;

    private static final Comparator<Ranked> MOST_URGENT = Comparator.comparingDouble((Ranked ranked) -> -ranked.cost())
            .thenComparing(ranked -> ranked.action().since());

    private DigestRules() {}

    /**
     * Lines, and how many more there would be.
     *
     * @param lines the first ones, in order
     */
    record Lines(List<String> lines, int more) {
        Lines {
            lines = List.copyOf(lines);
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /** An action and what a day of waiting for it costs, as a part of the tenant's daily budget. */
    private record Ranked(CampaignOverviewView campaign, ActionView action, double cost) {
        static Ranked of(CampaignOverviewView campaign, ActionView action) {
            double weight = campaign.waitingShare() > 0 ? campaign.rank() / campaign.waitingShare() : 0;
            return new Ranked(campaign, action, weight * action.waiting().share());
        }
    }

    /** The most urgent actions over all campaigns, in the order in which the overview ranks them. */
    static Lines actions(List<CampaignOverviewView> campaigns) {
        List<String> lines = campaigns.stream()
                .flatMap(campaign -> campaign.actions().stream().map(action -> Ranked.of(campaign, action)))
                .sorted(MOST_URGENT)
                .limit(ACTIONS)
                .map(ranked -> line(ranked.campaign().name(), ranked.action()))
                .toList();
        int all = campaigns.stream()
                .mapToInt(campaign -> campaign.actions().size() + campaign.moreActions())
                .sum();
        return new Lines(lines, all - lines.size());
    }

    /** What is new, newest first. A failure that is open is already among the actions. */
    static Lines news(List<NotificationView> notifications) {
        List<String> lines =
                notifications.stream().limit(NEWS).map(DigestRules::line).toList();
        return new Lines(lines, notifications.size() - lines.size());
    }

    private static String line(String campaign, ActionView action) {
        return "%s: %s%s".formatted(campaign, action.text(), cost(action.waiting()));
    }

    private static String cost(Waiting waiting) {
        if (waiting.basis() == WaitingBasis.UNKNOWN
                || waiting.perDay() == null
                || waiting.perDay().signum() == 0) {
            return "";
        }
        String lost = waiting.unit() == WaitingUnit.MONEY
                ? new Money(waiting.perDay(), waiting.currency()).text()
                : waiting.perDay().toPlainString() + " responses";
        String share = waiting.share() == 0
                ? ""
                : String.format(Locale.ROOT, ", %.0f%% of a normal day", 100 * waiting.share());
        return " A day of waiting costs about %s%s.".formatted(lost, share);
    }

    private static String line(NotificationView notification) {
        String detail = notification.detail() == null ? "" : " " + notification.detail();
        return "%s: %s%s".formatted(notification.campaignName(), notification.title(), detail);
    }
}
