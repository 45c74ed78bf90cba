package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.stop.StopKey;
import com.dryjets.kit.stop.StopToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that is emailed regularly.
 *
 * @param stopped recipients who stopped their copies, in that order
 * @param stopKey signs the recipients' links
 * @param nextRunAt null while it is paused
 * @param lastRunAt when it last ran, with or without success
 * @param lastError null if the last run succeeded
 * @param failures failed runs since the last success
 */
record ReportSchedule(
        UUID id,
        UUID campaignId,
        SchedulePlan plan,
        List<StoppedRecipient> stopped,
        StopKey stopKey,
        @Nullable Instant nextRunAt,
        @Nullable Instant lastRunAt,
        @Nullable RunError lastError,
        int failures,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A new schedule, which first runs at its next time. */
    static ReportSchedule create(UUID id, UUID campaignId, SchedulePlan plan, String user, Instant now) {
        return new ReportSchedule(
                id, campaignId, plan, List.of(), StopKey.next(), next(plan, now), null, null, 0, user, now, now, 0);
    }

    /**
     * The schedule with another plan. A retry that is due stays due unless the timing changes. Somebody who had stopped the
     * report and is among the recipients again gets it again. 400 if it is to run without a recipient.
     */
    ReportSchedule change(SchedulePlan other, Instant now) {
        if (!other.paused() && other.recipients().isEmpty()) {
            throw Problem.badField(
                    "/recipients", "must not be empty; everybody has stopped the report. Add a recipient");
        }
        boolean sameTimes = other.timing().equals(plan.timing()) && other.paused() == plan.paused();
        List<StoppedRecipient> left = stopped.stream()
                .filter(one -> !isAmong(other.recipients(), one.address()))
                .toList();
        return with(other, left, sameTimes ? nextRunAt : next(other, now), now);
    }

    /** The recipient for whom the token was made, who may have stopped the report already. */
    Optional<String> recipientOf(StopToken token) {
        return Stream.concat(plan.recipients().stream(), stopped.stream().map(StoppedRecipient::address))
                .filter(address -> stopKey.signed(token, address))
                .findFirst();
    }

    /** The schedule without a recipient. Nobody is left: it is paused. A repetition changes nothing. */
    ReportSchedule stop(String address, Instant now) {
        if (!isAmong(plan.recipients(), address)) {
            return this;
        }
        List<String> left = plan.recipients().stream()
                .filter(recipient -> !isAmong(List.of(recipient), address))
                .toList();
        List<StoppedRecipient> all = Stream.concat(stopped.stream(), Stream.of(new StoppedRecipient(address, now)))
                .toList();
        return with(plan.withRecipients(left), all, left.isEmpty() ? null : nextRunAt, now);
    }

    private ReportSchedule with(
            SchedulePlan other, List<StoppedRecipient> others, @Nullable Instant nextRun, Instant now) {
        return new ReportSchedule(
                id,
                campaignId,
                other,
                others,
                stopKey,
                nextRun,
                lastRunAt,
                lastError,
                failures,
                createdBy,
                createdAt,
                now,
                version + 1);
    }

    private static boolean isAmong(List<String> addresses, String address) {
        String identity = EmailAddresses.identity(address);
        return addresses.stream().map(EmailAddresses::identity).anyMatch(identity::equals);
    }

    private static @Nullable Instant next(SchedulePlan plan, Instant now) {
        return plan.paused() ? null : TimingRules.next(plan.timing(), now);
    }
}
