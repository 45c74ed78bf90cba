package com.dryjets.orchestrator.digest;

import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.notification.NotificationView;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.overview.CampaignOverviewView;
import com.dryjets.orchestrator.overview.Waiting;
import com.dryjets.orchestrator.overview.WaitingBasis;
import com.dryjets.orchestrator.overview.WaitingUnit;
import java.util.List;
import java.util.Locale;

/** Writes the lines of a digest. */
final class DigestRules {

    /** More is not read in an email; the overview has the rest. */
    static final int ACTIONS = 5;

    static final int NEWS = 10;

    private DigestRules() {}

    /**
     * The most urgent actions over all campaigns.
     *
     * @param campaigns the one whose waiting costs most first
     */
    static List<String> actions(List<CampaignOverviewView> campaigns) {
        return campaigns.stream()
                .flatMap(campaign -> campaign.actions().stream().map(action -> line(campaign.name(), action)))
                .limit(ACTIONS)
                .toList();
    }

    /** What is new, newest first. A failure that is open is already among the actions. */
    static List<String> news(List<NotificationView> notifications) {
        return notifications.stream().limit(NEWS).map(DigestRules::line).toList();
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
