package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.SendWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Sends emails to contacts whose habits are known here, and lets the service learn them. Each email is sent before those who
 * got the last one have had their time to answer.
 */
class SendTimeSimulationTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final double RANDOM_SHARE = 0.1;

    /** Half of the answers come at once; the others at an hour that suits the contact. */
    private static final double AT_ONCE = 0.5;

    /** Some of the others answer too late to count. */
    private static final int DAYS_TO_ANSWER = 4;

    private static final Duration EVERY = Duration.ofDays(2);

    @Test
    void learnedHoursBeatRandomOnesIfContactsHaveHabits() {
        SendTimeLift lift = new World(42, 4_000, 0.15, 0.45).run(30);

        assertThat(lift.certain()).isTrue();
        assertThat(lift.difference()).isGreaterThan(0.05);
    }

    /** At the level of 5 %, in less than 10 % of 60 worlds, except with a probability of 3 %. */
    @Test
    void claimsNoLiftIfTheHourDoesNotMatter() {
        int claims = 0;
        for (int seed = 0; seed < 60; seed++) {
            claims += new World(seed, 800, 0.25, 0.25).run(6).certain() ? 1 : 0;
        }
        assertThat(claims).isLessThanOrEqualTo(6);
    }

    /** What becomes known at a later time. */
    private record Later(Instant at, Runnable change) {}

    /** Contacts who answer more often in their hour of the day than otherwise. */
    private static final class World {

        private final Random random;
        private final List<UUID> contacts = new ArrayList<>();
        private final Map<UUID, Integer> habits = new HashMap<>();
        private final Map<UUID, Map<Integer, Double>> hours = new HashMap<>();
        private final Map<Integer, Double> engagement = new HashMap<>();
        private final Map<Integer, Double> trials = new HashMap<>();
        private final Map<Integer, Double> answers = new HashMap<>();
        private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));
        private final double rate;
        private final double rateInHabit;

        World(long seed, int size, double rate, double rateInHabit) {
            this.random = new Random(seed);
            this.rate = rate;
            this.rateInHabit = rateInHabit;
            for (int i = 0; i < size; i++) {
                UUID contact = new UUID(random.nextLong(), random.nextLong());
                contacts.add(contact);
                habits.put(contact, 6 + random.nextInt(17));
            }
        }

        /** Returns what the last of so many emails shows. */
        SendTimeLift run(int emails) {
            SendTimeLift lift = SendTimeLift.none("");
            for (int i = 0; i < emails; i++) {
                lift = send(MONDAY.plus(EVERY.multipliedBy(i)));
            }
            return lift;
        }

        private SendTimeLift send(Instant start) {
            learnUntil(start);
            SendWindow window = new SendWindow(start, start.plus(Duration.ofDays(1)));
            List<Slot> slots = Slot.of(window, start, ZoneOffset.UTC, null);
            SendPlan plan = SendPlan.of(
                    window, new TenantHours(Hours.of(engagement), Hours.of(trials), Hours.of(answers)), Hours.NONE);
            UUID email = new UUID(random.nextLong(), random.nextLong());
            int[] sent = new int[2];
            int[] answered = new int[2];
            for (UUID contact : contacts) {
                Hours own = Hours.of(hours.getOrDefault(contact, Map.of()));
                SendTime time = SendTimeRules.choose(email, contact, slots, plan, own, RANDOM_SHARE);
                boolean inTime = answer(contact, time);
                sent[time.arm().ordinal()]++;
                answered[time.arm().ordinal()] += inTime ? 1 : 0;
                if (time.arm() == Arm.RANDOM) {
                    later.add(new Later(
                            time.at().plus(TrialRepository.TIME_TO_SETTLE), () -> settle(time.hour(), inTime)));
                }
            }
            return SendTimeLift.of("answer it", answered[0], sent[0], answered[1], sent[1], start, start);
        }

        /** Nothing is known before it happens. */
        private void learnUntil(Instant now) {
            while (!later.isEmpty() && later.peek().at().isBefore(now)) {
                later.remove().change().run();
            }
        }

        /** Returns whether the contact answers in time. */
        private boolean answer(UUID contact, SendTime time) {
            if (!answers(contact, time)) {
                return false;
            }
            Instant at = random.nextDouble() < AT_ONCE ? time.at() : inHabit(contact, time.at());
            later.add(new Later(at, () -> engage(contact, HourOfWeek.of(at, ZoneOffset.UTC))));
            return !at.isAfter(time.at().plus(ReportRepository.TIME_TO_ANSWER));
        }

        /** Returns a time in the contact's hour within the next days. */
        private Instant inHabit(UUID contact, Instant after) {
            Instant today = after.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(habits.get(contact)));
            Instant next = today.isBefore(after) ? today.plus(Duration.ofDays(1)) : today;
            return next.plus(Duration.ofDays(random.nextInt(DAYS_TO_ANSWER)));
        }

        private boolean answers(UUID contact, SendTime time) {
            boolean inHabit = time.hour() % 24 == habits.get(contact);
            return random.nextDouble() < (inHabit ? rateInHabit : rate);
        }

        private void settle(int hour, boolean answered) {
            trials.merge(hour, 1.0, Double::sum);
            answers.merge(hour, answered ? 1.0 : 0, Double::sum);
        }

        private void engage(UUID contact, int hour) {
            engagement.merge(hour, 1.0, Double::sum);
            hours.computeIfAbsent(contact, unknown -> new HashMap<>()).merge(hour, 1.0, Double::sum);
        }
    }
}
