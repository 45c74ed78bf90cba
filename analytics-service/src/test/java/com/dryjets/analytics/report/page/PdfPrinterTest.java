package com.dryjets.analytics.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

    private static final String HEBREW = "מבצע חורף";
    private static final String ARABIC = "تخفيضات الشتاء";
    private static final String PAGE = """
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><title>Report</title><meta name="description" content="Report" /><style>
            body { font-family: %s; }</style></head><body><h1 dir="%s">%s</h1></body></html>""";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "한국어 세일",
                "हिन्दी बिक्री",
                "বাংলা",
                "ไทยลดราคา",
                "தமிழ் விற்பனை",
                "తెలుగు",
                "ગુજરાતી",
                "ਪੰਜਾਬੀ",
                "ಕನ್ನಡ",
                "മലയാളം",
                "සිංහල",
                "ລາວ",
                "ខ្មែរ",
                "မြန်မာ",
                "አማርኛ",
                "ქართული Հայերեն Tiếng Việt",
                "🎉Party 🧺🥳🪩 ❤️ 👨‍👩‍👧 🇩🇪 ½ → ✓"
            })
    void everyScriptHasItsGlyphs(String title) throws IOException {
        List<TextPosition> glyphs = glyphs(print("ltr", title));

        assertThat(glyphs).isNotEmpty();
        assertThat(fromLeft(glyphs)).doesNotContain("#", "\uFFFD");
        assertThat(glyphs.stream()
                        .flatMap(glyph ->
                                Arrays.stream(glyph.getCharacterCodes()).boxed()))
                .doesNotContain(0);
    }

    @Test
    void isTaggedForScreenReaders() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("ltr", "Spring"))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Report");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rtl, מבצע (חורף), (ףרוח) עצבמ",
        "rtl, מבצע (Sale) חורף, ףרוח (Sale) עצבמ",
        "rtl, מבצע חורף (2026), (2026) ףרוח עצבמ",
        "rtl, [חורף] Sale, Sale [ףרוח]",
        "ltr, Sale (חורף), Sale (ףרוח)",
        "ltr, Sale (חורף) 2026, Sale (ףרוח) 2026",
        "ltr, Sale [חורף (2026)], Sale [(2026) ףרוח]",
        "ltr, Sale (חורף 50% now), Sale (50% ףרוח now)",
        "ltr, Sale חורף 2026 (קיץ) now, Sale (ץיק) 2026 ףרוח now",
        "rtl, מבצע [Sale (2026)] חורף, ףרוח [Sale (2026)] עצבמ"
    })
    void placesBrackets(String direction, String title, String fromLeft) throws IOException {
        assertThat(fromLeft(glyphs(print(direction, title)))).isEqualTo(fromLeft);
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

    /** Arabic letters keep their forms beside a number and its brackets. */
    @Test
    void joinsArabicLettersBesideNumbers() throws IOException {
        String drawn = fromLeft(glyphs(print("ltr", "Sale " + ARABIC + " (2026) now")));

        assertThat(drawn).startsWith("Sale (2026) ").endsWith(" now").contains("ﺗ");
    }

    private static byte[] print(String direction, String title) throws IOException {
        byte[] pdf = new PdfPrinter().print(PAGE.formatted(Fonts.families(), direction, title));
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
