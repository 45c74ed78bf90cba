package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.SendWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sends an email a week to contacts whose habits are known here, and lets the service learn them. */
class SendTimeSimulationTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final double RANDOM_SHARE = 0.1;

    /** Half of the answers come at once; the others at an hour that suits the contact. */
    private static final double AT_ONCE = 0.5;

    @Test
    void learnedHoursBeatRandomOnesIfContactsHaveHabits() {
        SendTimeLift lift = new World(42, 4_000, 0.15, 0.45).run(10);

        assertThat(lift.certain()).isTrue();
        assertThat(lift.difference()).isGreaterThan(0.1);
    }

    /** At the level of 5 %, in less than 10 % of 60 worlds, except with a probability of 3 %. */
    @Test
    void claimsNoLiftIfTheHourDoesNotMatter() {
        int claims = 0;
        for (int seed = 0; seed < 60; seed++) {
            claims += new World(seed, 800, 0.25, 0.25).run(3).certain() ? 1 : 0;
        }
        assertThat(claims).isLessThanOrEqualTo(6);
    }

    /** Contacts who answer more often in their hour of the day than otherwise. */
    private static final class World {

        private final Random random;
        private final List<UUID> contacts = new ArrayList<>();
        private final Map<UUID, Integer> habits = new HashMap<>();
        private final Map<UUID, Map<Integer, Double>> hours = new HashMap<>();
        private final Map<Integer, Double> engagement = new HashMap<>();
        private final Map<Integer, Double> trials = new HashMap<>();
        private final Map<Integer, Double> answers = new HashMap<>();
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
                lift = send(MONDAY.plus(Duration.ofDays(7L * i)));
            }
            return lift;
        }

        private SendTimeLift send(Instant start) {
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
                boolean answer = answers(contact, time);
                sent[time.arm().ordinal()]++;
                answered[time.arm().ordinal()] += answer ? 1 : 0;
                learn(contact, time, answer);
            }
            return SendTimeLift.of("answer it", answered[0], sent[0], answered[1], sent[1], start, start);
        }

        private boolean answers(UUID contact, SendTime time) {
            boolean inHabit = time.hour() % 24 == habits.get(contact);
            return random.nextDouble() < (inHabit ? rateInHabit : rate);
        }

        private void learn(UUID contact, SendTime time, boolean answer) {
            if (time.arm() == Arm.RANDOM) {
                trials.merge(time.hour(), 1.0, Double::sum);
                answers.merge(time.hour(), answer ? 1.0 : 0, Double::sum);
            }
            if (answer) {
                int hour = random.nextDouble() < AT_ONCE ? time.hour() : habits.get(contact);
                engagement.merge(hour, 1.0, Double::sum);
                hours.computeIfAbsent(contact, unknown -> new HashMap<>()).merge(hour, 1.0, Double::sum);
            }
        }
    }
}
