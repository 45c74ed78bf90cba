package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

    /** R 4.2.2, {@code power.prop.test(p1 = .50, p2 = .75, power = .90)}, from its manual: n = 76.7. */
    @Test
    void singleLookAgreesWithTheManualOfR() {
        assertThat(SampleSize.of(0.5, 0.5, 2, 0.9).perVariantSingleLook()).isEqualTo(77);
    }

    /** The same formula by SciPy: 13913.6 and, with three variants, 20607.6 at a level of 0.05 * 2 / 3 and a power of 0.9. */
    @Test
    void singleLookAgreesWithReferenceValues() {
        assertThat(SampleSize.of(0.03, 0.2, 2, 0.8).perVariantSingleLook()).isEqualTo(13_914);
        assertThat(SampleSize.of(0.03, 0.2, 3, 0.8).perVariantSingleLook()).isEqualTo(20_608);
    }

    @Test
    void lookingAtAnyTimeHasAPrice() {
        SampleSize size = SampleSize.of(0.03, 0.2, 2, 0.8);

        assertThat(size.perVariant()).isBetween(size.perVariantSingleLook(), 3 * size.perVariantSingleLook());
        assertThat(size.total()).isEqualTo(2 * size.perVariant());
    }

    @Test
    void asksForMoreToFindASmallerEffectMoreSurelyAmongMoreVariants() {
        long size = SampleSize.of(0.03, 0.2, 2, 0.8).perVariant();

        assertThat(SampleSize.of(0.03, 0.1, 2, 0.8).perVariant()).isGreaterThan(3 * size);
        assertThat(SampleSize.of(0.03, 0.2, 2, 0.95).perVariant()).isGreaterThan(size);
        assertThat(SampleSize.of(0.03, 0.2, 5, 0.8).perVariant()).isGreaterThan(size);
    }
}
