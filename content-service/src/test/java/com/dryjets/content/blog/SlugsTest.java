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
        "日本語, ri-ben-yu",
        "Привет мир, privet-mir",
        "Объявление, obavlenie",
        "Новости компании, novosti-kompanii",
        "Καλημέρα κόσμε, kalemera-kosme",
        "안녕하세요, annyeonghaseyo",
        "ひらがな カタカナ, hiragana-katakana",
        "مرحبا, mrhba",
        "Straße № 5 ½, strasse-no-5-1-2",
        "Łódź Þór Ærø İstanbul ılık, lodz-thor-aero-istanbul-ilik",
        "Tiếng Việt, tieng-viet",
        "ﬁnance ＡＢＣ, finance-abc",
        "🎉🎉, post",
        "'---', post",
        "Import, post-import",
        "Generate!, post-generate",
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
