package com.dryjets.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.platform.MediaFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "photo.jpeg, photo.png",
        "../../etc/passwd, passwd.png",
        "C:\\Users\\me\\photo.exe, photo.png",
        "Größe 1:2.png, Größe 1:2.png",
        "отчёт, отчёт.png",
        "'', image.png",
        ".png, image.png",
        "a.b.c.html, a.b.c.png",
    })
    void makesFileNamesSafe(String given, String safe) {
        assertThat(MediaNames.safe(given, MediaFormat.PNG)).isEqualTo(safe);
    }

    @Test
    void removesControlsThatEndHeadersOrTurnText() {
        assertThat(MediaNames.safe("a\r\nSet-Cookie: b\u202egnp.exe\0", MediaFormat.MP4))
                .isEqualTo("aSet-Cookie: bgnp.mp4");
        assertThat(MediaNames.text("  two\nlines\u0007 ")).isEqualTo("two lines");
        assertThat(MediaNames.text(" \n ")).isNull();
    }

    @Test
    void neverCutsACharacter() {
        String name = MediaNames.safe("😀".repeat(300), MediaFormat.JPEG);

        assertThat(name.codePointCount(0, name.length())).isEqualTo(MediaNames.MAX_LENGTH);
        assertThat(name).endsWith("😀.jpg");
    }

    @Test
    void keepsOnlySafeAsciiForOldClients() {
        assertThat(MediaNames.ascii("Größe \"1\"\\.png")).isEqualTo("Gr_e_1_.png");
    }
}
