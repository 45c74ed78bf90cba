package com.dryjets.email.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoPicturesTest {

    @ParameterizedTest
    @CsvSource({"\u0089PNG...., png", "\u00ff\u00d8\u00ff\u00e0, jpeg", "GIF89a, gif", "RIFF....WEBP, webp"})
    void knowsPicturesByTheirContent(String content, String type) {
        assertThat(LogoPictures.dataUrl(content.getBytes(ISO_8859_1)).orElseThrow())
                .startsWith("data:image/" + type + ";base64,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='x'/>", "<html>", "RIFF....WAVE", "G"})
    void showsNothingElse(String content) {
        assertThat(LogoPictures.dataUrl(content.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void showsNoEmptyFile() {
        assertThat(LogoPictures.dataUrl(new byte[0])).isEmpty();
    }
}
