package com.dryjets.analytics.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

    private static final String HEBREW = "מבצע חורף";
    private static final String ARABIC = "تخفيضات الشتاء";
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml"><body style="font-family: 'Report', 'Report Wide'">
            <h1 dir="%s">%s</h1></body></html>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Detailed report: " + HEBREW,
                "Detailed report: " + ARABIC,
                "Detailed report: " + ARABIC + ", Łódź, Жемчуг, 春のセール"
            })
    void textReadFromPdfIsWhatWasPrinted(String title) throws IOException {
        byte[] pdf = print("ltr", title);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(title);
        }
    }

    @Test
    void printsHebrewFromRightToLeft() throws IOException {
        String drawn = fromLeft(glyphs(print("ltr", "Report: " + HEBREW)));

        assertThat(drawn).isEqualTo("Report: " + new StringBuilder(HEBREW).reverse());
    }

    @Test
    void placesNumbersInRightToLeftText() throws IOException {
        String drawn = fromLeft(glyphs(print("rtl", HEBREW + " 2026")));

        assertThat(drawn).isEqualTo("2026 " + new StringBuilder(HEBREW).reverse());
    }

    @Test
    void joinsArabicLetters() throws IOException {
        String drawn = fromLeft(glyphs(print("rtl", ARABIC)));

        // Each letter in the form for its position in the word; hamza, the last, has only one.
        assertThat(drawn)
                .isEqualTo(new StringBuilder("ﺗﺨﻔﻴﻀﺎﺕ ﺍﻟﺸﺘﺎء").reverse().toString());
    }

    private static byte[] print(String direction, String title) throws IOException {
        byte[] pdf = new PdfPrinter().print(PAGE.formatted(direction, title));
        Files.write(Path.of("target/scripts.pdf"), pdf);
        return pdf;
    }

    private static String fromLeft(List<TextPosition> glyphs) {
        return glyphs.stream()
                .sorted(Comparator.comparing(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }

    /** Every glyph of the only line, with its position. */
    private static List<TextPosition> glyphs(byte[] pdf) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.getText(document);
        }
        return glyphs;
    }
}
