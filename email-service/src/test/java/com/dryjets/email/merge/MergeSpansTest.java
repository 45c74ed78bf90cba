package com.dryjets.email.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeSpansTest {

    @ParameterizedTest
    @ValueSource(strings = {"{{'}}'", "{% raw %}", "{% comment %}", "{% raw %}{% comment %}"})
    @Timeout(180)
    void findsNoMoreThanATemplateMayHave(String tag) {
        assertThat(MergeSpans.of(tag.repeat(900_000 / tag.length()))).hasSize(MergeLimits.TAGS + 1);
    }
}
