package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkageRulesTest {

    private static final int TUESDAY_NINE = 24 + 9;
    private static final int WEDNESDAY_NINE = 48 + 9;
    private static final int TUESDAY_TEN = 24 + 10;

    /** (seen + 2) / (expected + 2), where each of the other days expects a quarter as well: 2.5 / 168 of all. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1.4889", "3, 2.4454", "10, 5.5845", "100, 29.2423"})
    void growsWithWhatWasSeen(double seen, double index) {
        Hours own = Hours.of(Map.of(TUESDAY_NINE, seen));

        assertThat(ShrinkageRules.index(own, Hours.EVEN, ShrinkageRules.CONTACT_STRENGTH)
                        .at(TUESDAY_NINE))
                .isCloseTo(index, within(1e-4));
    }

    @Test
    void countsAPartForTheSameHourOfOtherDays() {
        Hours index = ShrinkageRules.index(Hours.of(Map.of(TUESDAY_NINE, 8.0)), Hours.EVEN, 2);

        assertThat(index.at(WEDNESDAY_NINE)).isGreaterThan(1).isLessThan(index.at(TUESDAY_NINE));
        assertThat(index.at(TUESDAY_TEN)).isLessThan(1);
    }

    /** Everybody opens on Tuesdays at nine because that is when the tenant sends: it says nothing about a contact. */
    @Test
    void comparesContactsWithWhatIsUsual() {
        Hours usual = ShrinkageRules.shares(Hours.of(Map.of(TUESDAY_NINE, 100_000.0)));

        Hours index = ShrinkageRules.index(Hours.of(Map.of(TUESDAY_NINE, 20.0)), usual, 2);

        assertThat(index.at(TUESDAY_NINE)).isCloseTo(1, within(0.01));
    }

    @Test
    void knowsNothingWithoutEvidence() {
        Hours rates = ShrinkageRules.rates(new TenantHours(Hours.NONE, Hours.NONE, Hours.NONE));

        assertThat(rates.toArray()).containsOnly(0.2);
        assertThat(ShrinkageRules.shares(Hours.NONE).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void trustsActivityOnlyUntilThereAreTrials() {
        Hours activity = Hours.of(Map.of(TUESDAY_NINE, 1_000.0));
        Hours trials = Hours.of(hour -> 1_000);
        Hours answers = Hours.of(hour -> hour == TUESDAY_TEN ? 300 : 100);

        Hours before = ShrinkageRules.rates(new TenantHours(activity, Hours.NONE, Hours.NONE));
        Hours after = ShrinkageRules.rates(new TenantHours(activity, trials, answers));

        assertThat(before.at(TUESDAY_NINE)).isCloseTo(0.4, within(1e-9));
        assertThat(after.at(TUESDAY_TEN)).isGreaterThan(after.at(TUESDAY_NINE));
        assertThat(after.at(TUESDAY_NINE)).isCloseTo(0.1, within(0.03));
    }

    @Test
    void moreEvidenceOfAnAudienceOutweighsTheTenant() {
        Hours tenant = Hours.of(Map.of(TUESDAY_NINE, 900.0, TUESDAY_TEN, 300.0));
        Hours usual = ShrinkageRules.shares(tenant);

        double few = ShrinkageRules.index(Hours.of(Map.of(TUESDAY_TEN, 5.0)), usual, 50)
                .at(TUESDAY_TEN);
        double many = ShrinkageRules.index(Hours.of(Map.of(TUESDAY_TEN, 500.0)), usual, 50)
                .at(TUESDAY_TEN);

        assertThat(few).isBetween(1.0, 1.1);
        assertThat(many).isGreaterThan(2);
    }
}
