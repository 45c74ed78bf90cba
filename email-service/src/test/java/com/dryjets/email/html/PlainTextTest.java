package com.dryjets.email.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainTextTest {

    @Test
    void keepsCellsApart() {
        assertThat(
                        text(
                                "<table><tr><th>Item</th><th>Qty</th><th>EUR</th></tr><tr><td>Shirt</td><td>1</td><td>9.90</td></tr></table>"))
                .isEqualTo("Item | Qty | EUR\nShirt | 1 | 9.90");
    }

    @Test
    void breaksAroundBlocks() {
        assertThat(text("Intro<p>Para one</p>tail<h5>Head5</h5>after<section>Beta</section><section>Gamma</section>"))
                .isEqualTo("Intro\n\nPara one\n\ntail\n\nHead5\n\nafter\n\nBeta\n\nGamma");
    }

    @Test
    void marksItems() {
        assertThat(text("<ul><li>Two<ul><li>Nested</li></ul></li></ul><ol><li>a</li><li>b</li></ol>"))
                .isEqualTo("- Two\n  - Nested\n\n1. a\n2. b");
    }

    @Test
    @Timeout(180)
    void countsTheItemsOfLongLists() {
        assertThat(text("<ol>" + "<li>a".repeat(150_000) + "</ol>"))
                .startsWith("1. a\n2. a\n")
                .endsWith("\n150000. a");
    }

    @Test
    void countsTheItemsOfEachList() {
        assertThat(text("<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol><p>x</p><ol><li>d</li></ol>"))
                .isEqualTo("1. a\n  1. b\n2. c\n\nx\n\n1. d");
    }

    @Test
    void saysWhatPicturesShow() {
        assertThat(text("<img src=\"https://example.com/a.png\" alt=\"Sale 50%\">"))
                .isEqualTo("Sale 50%");
        assertThat(
                        text(
                                "<p><a href=\"https://example.com/i\"><img src=\"https://example.com/b.png\" alt=\"Shop now\"></a></p>"))
                .isEqualTo("Shop now (https://example.com/i)");
    }

    @Test
    void writesAddressesOfLinksOnce() {
        assertThat(
                        text(
                                "<a href=\"https://example.com/a\">https://example.com/a</a> <a href=\"mailto:a@example.com\">a@example.com</a>"))
                .isEqualTo("https://example.com/a a@example.com");
        assertThat(text("<a href=\"https://example.com/x\"></a>")).isEqualTo("https://example.com/x");
    }

    @Test
    void leavesOutWhatIsHidden() {
        assertThat(text("<div style=\"display: none\">Preheader</div><p>Shown</p>"))
                .isEqualTo("Shown");
    }

    @Test
    void keepsLinesOfPreformattedText() {
        assertThat(text("<pre>a\n  b</pre>")).isEqualTo("a\n  b");
        assertThat(text("a<br>b<br><br>c")).isEqualTo("a\nb\n\nc");
    }

    private static String text(String html) {
        return SafePage.of(html).text();
    }
}
