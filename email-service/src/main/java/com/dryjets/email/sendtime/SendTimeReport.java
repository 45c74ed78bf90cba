package com.dryjets.email.sendtime;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What sending an email at best times brings.
 *
 * @param asOf when this was counted, at most 30 seconds ago, or ten minutes if it was settled then
 * @param settledAt when the last recipients have had as much time to answer as the first ones; absent while recipients wait
 *     for the email, and before any of them got a time
 * @param arms the recipients whose time was learned, and those who got a random one
 * @param opens the learned times compared with the random ones by human opens
 * @param clicks the same by human clicks
 * @param evidence what the times were chosen by; absent before any recipient got a time
 */
public record SendTimeReport(
        UUID emailId,
        Instant asOf,
        @Nullable Instant settledAt,
        List<ArmResult> arms,
        SendTimeLift opens,
        SendTimeLift clicks,
        @Nullable HourEvidence evidence) {
    public SendTimeReport {
        arms = List.copyOf(arms);
    }

    /**
     * The recipients whose time was chosen in one way. Only opens and clicks of people count, those of a recipient once, and
     * only within three days after the recipient's copy was sent.
     *
     * @param openRate of the sent emails; absent before one was sent, like clickRate
     */
    public record ArmResult(
            Arm arm,
            int recipients,
            int sent,
            int humanOpens,
            int humanClicks,
            @Nullable Double openRate,
            @Nullable Double clickRate) {

        static ArmResult of(Arm arm, ArmCounts counts) {
            return new ArmResult(
                    arm,
                    counts.recipients(),
                    counts.sent(),
                    counts.opened(),
                    counts.clicked(),
                    rate(counts.opened(), counts.sent()),
                    rate(counts.clicked(), counts.sent()));
        }

        private static @Nullable Double rate(int count, int sent) {
            return sent == 0 ? null : (double) count / sent;
        }
    }

    /**
     * What was known when the first recipients got their times. Observations count half after 180 days, so these numbers are
     * sums of weights.
     *
     * @param contactsWithOwnHours recipients whose contact had opened or clicked before
     * @param contactsWithoutOwnHours the others, for whom only the hours of all contacts count
     * @param tenantEngagement opens and clicks of all contacts
     * @param audienceEngagement those of a sample of the email's audience
     * @param trials recipients who got earlier emails at random hours
     * @param answers those of them who opened or clicked
     * @param hours the expected share of recipients who answer by hour of the week, for contacts without own hours: seven
     *     days from Monday on, each with 24 hours in the recipient's time zone
     */
    public record HourEvidence(
            int contactsWithOwnHours,
            int contactsWithoutOwnHours,
            double tenantEngagement,
            double audienceEngagement,
            double trials,
            double answers,

            @Schema(description = "Seven days from Monday on, each with 24 hours.")
            List<List<Double>> hours) {
        public HourEvidence {
            hours = List.copyOf(hours);
        }
    }
}
