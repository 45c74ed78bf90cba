package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.statistics.Proportion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds rates of emails above the limits of mailbox providers. Days are in UTC. */
final class MailLimitSymptoms {

    private static final int RECENT_DAYS = 7;

    private MailLimitSymptoms() {}

    /** Finds the symptoms; those that are open already last until the rate itself is within the limit. */
    static List<Symptom> of(Observed observed, Set<Cause> open, FailureConfig config) {
        List<Symptom> symptoms = new ArrayList<>();
        List<DailyTotals> emails = observed.performance().daysOf(Channel.EMAIL);
        aboveLimit(emails, bounceLimit(config, open), observed.today())
                .filter(high -> !observed.isPausedFor(EmailPauseReason.BOUNCE_RATE))
                .map(high -> bounces(observed, high, config))
                .ifPresent(symptoms::add);
        aboveLimit(emails, complaintLimit(config, open), observed.today())
                .filter(high -> !observed.isPausedFor(EmailPauseReason.COMPLAINT_RATE))
                .map(high -> complaints(observed, high, config))
                .ifPresent(symptoms::add);
        return symptoms;
    }

    private static Limit bounceLimit(FailureConfig config, Set<Cause> open) {
        boolean isOpen = open.contains(new Cause(FailureKind.BOUNCES, Channel.EMAIL.name()));
        return new Limit(Metric.BOUNCES, Metric.SENT, config.bounceLimit(), config.fewestBounces(), isOpen);
    }

    private static Limit complaintLimit(FailureConfig config, Set<Cause> open) {
        boolean isOpen = open.contains(new Cause(FailureKind.COMPLAINTS, Channel.EMAIL.name()));
        return new Limit(
                Metric.COMPLAINTS, Metric.DELIVERED, config.complaintLimit(), config.fewestComplaints(), isOpen);
    }

    /**
     * A tolerated rate, and the minimum number of events for a meaningful comparison.
     *
     * @param isOpen whether it was exceeded before: then the rate itself counts, and not the lower end of its interval
     */
    private record Limit(Metric events, Metric trials, double rate, int fewest, boolean isOpen) {

        boolean isExceededBy(Proportion counted) {
            boolean isAbove = counted.successes() >= fewest && counted.rate() > rate;
            return isAbove && (isOpen || counted.exact().low() > rate);
        }
    }

    /** A rate that is significantly above a limit, and the day since when it has been. */
    private record High(Proportion rate, LocalDate since) {}

    /**
     * Returns the cumulative rate of the last week, or else of the whole campaign, if its whole 95 % interval is above the
     * limit, with the day since when it has stayed above. Good emails of the past don't make up for bad ones of this week.
     */
    private static Optional<High> aboveLimit(List<DailyTotals> days, Limit limit, LocalDate today) {
        List<DailyTotals> lately = days.stream()
                .filter(day -> day.day().isAfter(today.minusDays(RECENT_DAYS)))
                .toList();
        return aboveLimit(lately, limit).or(() -> aboveLimit(days, limit));
    }

    private static Optional<High> aboveLimit(List<DailyTotals> days, Limit limit) {
        MetricTotals soFar = MetricTotals.none();
        High high = null;
        for (DailyTotals day : days) {
            soFar = soFar.plus(day.totals());
            Proportion rate = Proportion.of(soFar.total(limit.events()), soFar.total(limit.trials()))
                    .orElse(null);
            if (rate != null && limit.isExceededBy(rate)) {
                high = new High(rate, high == null ? day.day() : high.since());
            } else {
                high = null;
            }
        }
        return Optional.ofNullable(high);
    }

    private static Symptom bounces(Observed observed, High high, FailureConfig config) {
        return new Symptom(
                FailureKind.BOUNCES,
                Channel.EMAIL.name(),
                Channel.EMAIL,
                "More emails bounce than mailbox providers tolerate.",
                rate(high, "bounced", "sent", config.bounceLimit()),
                MetricDays.startOf(high.since()),
                observed.afterPausing(
                        RecoveryStep.of("Remove old or bought addresses from the audience."),
                        RecoveryStep.of("Use double opt-in for new contacts.")));
    }

    private static Symptom complaints(Observed observed, High high, FailureConfig config) {
        return new Symptom(
                FailureKind.COMPLAINTS,
                Channel.EMAIL.name(),
                Channel.EMAIL,
                "More recipients report spam than mailbox providers tolerate.",
                rate(high, "reported as spam", "delivered", config.complaintLimit()),
                MetricDays.startOf(high.since()),
                observed.afterPausing(
                        RecoveryStep.of("Narrow the audience to contacts who opened an email lately."),
                        RecoveryStep.of("Say at the top of the email why they receive it, and how to unsubscribe.")));
    }

    private static String rate(High high, String events, String trials, double limit) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s emails were %s: %.2f%%, above the limit of %.1f%%.",
                high.rate().successes(),
                high.rate().trials(),
                trials,
                events,
                100 * high.rate().rate(),
                100 * limit);
    }
}
