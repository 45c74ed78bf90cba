package com.dryjets.content.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Hello World, hello-world",
        "Don’t panic!, dont-panic",
        "Größe & Café, grosse-cafe",
        "../../etc/passwd, etc-passwd",
        "%2e%2e<script>, 2e-2e-script",
        "日本語, post",
        "0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01, post-0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01"
    })
    void makesUrlSafeSlugs(String text, String slug) {
        assertThat(Slugs.safe(text)).isEqualTo(slug);
    }

    @Test
    void cutsAtAWord() {
        assertThat(Slugs.safe("many words ".repeat(20)))
                .hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH)
                .endsWith("-words")
                .doesNotEndWith("-");
        assertThat(Slugs.safe("x".repeat(200))).hasSize(Slugs.MAX_LENGTH);
    }

    @Test
    void appendsTheFirstFreeNumber() {
        assertThat(Slugs.unique("post", List.of())).isEqualTo("post");
        assertThat(Slugs.unique("post", List.of("post", "post-2", "post-4"))).isEqualTo("post-3");
        assertThat(Slugs.unique("post", List.of("post-office"))).isEqualTo("post");
    }
}
