package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.ChannelActivity;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.WatchedEmail;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about a campaign at a point in time.
 *
 * @param hours of the last weeks, in any order
 * @param benchmarks what the tenant's other campaigns get
 */
public record Observed(
        Plan plan,
        CampaignPerformance performance,
        List<HourlyEngagement> hours,
        BenchmarkRates benchmarks,
        Publications publications,
        Instant now) {

    public Observed {
        hours = List.copyOf(hours);
    }

    /**
     * What is planned.
     *
     * @param budget of the whole campaign
     * @param isForConversions whether conversions, or the revenue they bring, are what the campaign is for
     * @param allocations the budget of each channel; empty before the budget is allocated
     * @param zone in which the campaign's weekdays and hours are meant
     */
    public record Plan(
            CampaignStatus status,
            Money budget,
            boolean isForConversions,
            Set<Channel> channels,
            Map<Channel, BigDecimal> allocations,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone) {

        public Plan {
            channels = Set.copyOf(channels);
            allocations = Map.copyOf(allocations);
        }

        /** With the decimals and the code of the campaign's currency. */
        String money(BigDecimal amount) {
            return new Money(amount, budget.currency()).text();
        }
    }

    /**
     * What became of posts and emails.
     *
     * @param emails emails that failed, are paused or blocked
     * @param inDelivery emails that are being sent
     * @param troubled failed posts, and late posts and emails
     * @param accounts accounts that can't publish although posts wait for them
     * @param activity what each channel publishes
     */
    public record Publications(
            List<WatchedEmail> emails,
            List<UUID> inDelivery,
            List<TroubledPublications> troubled,
            List<TroubledAccount> accounts,
            List<ChannelActivity> activity) {

        public Publications {
            emails = List.copyOf(emails);
            inDelivery = List.copyOf(inDelivery);
            troubled = List.copyOf(troubled);
            accounts = List.copyOf(accounts);
            activity = List.copyOf(activity);
        }

        /** Nothing is known. */
        public static Publications none() {
            return new Publications(List.of(), List.of(), List.of(), List.of(), List.of());
        }

        public Publications withEmails(List<WatchedEmail> more) {
            return new Publications(more, inDelivery, troubled, accounts, activity);
        }

        public Publications withInDelivery(List<UUID> more) {
            return new Publications(emails, more, troubled, accounts, activity);
        }

        public Publications withTroubled(List<TroubledPublications> more) {
            return new Publications(emails, inDelivery, more, accounts, activity);
        }

        public Publications withAccounts(List<TroubledAccount> more) {
            return new Publications(emails, inDelivery, troubled, more, activity);
        }

        public Publications withActivity(List<ChannelActivity> more) {
            return new Publications(emails, inDelivery, troubled, accounts, more);
        }
    }

    /** Whether an email was paused automatically for this reason, which is reported as a separate failure. */
    boolean isPausedFor(EmailPauseReason reason) {
        return publications.emails().stream()
                .anyMatch(one ->
                        one.state() == PublicationState.PAUSED && reason.name().equals(one.reasonCode()));
    }

    /** Pauses the emails that are being sent, if there are any, before other steps. */
    List<RecoveryStep> afterPausing(RecoveryStep... steps) {
        return Stream.concat(pauseStep().stream(), Stream.of(steps)).toList();
    }

    Optional<RecoveryStep> pauseStep() {
        return publications.inDelivery().isEmpty()
                ? Optional.empty()
                : Optional.of(RecoveryStep.of(
                        "Pause the emails that are still being sent.",
                        RecoveryAction.PAUSE_EMAIL,
                        publications.inDelivery()));
    }

    /** Whether the campaign should be publishing; a paused one is silent on purpose. */
    boolean isActive() {
        return plan.status() == CampaignStatus.ACTIVE;
    }

    /** The channels that have spent money. */
    Set<Channel> spending() {
        return performance.byChannel().entrySet().stream()
                .filter(channel -> channel.getValue().total(Metric.SPEND).signum() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    ChannelActivity activityOf(Channel channel) {
        return publications.activity().stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElse(ChannelActivity.none(channel));
    }

    /** The current day, in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
