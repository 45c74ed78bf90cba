package com.dryjets.analytics.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts embedded in a PDF, reduced to the glyphs it needs. The standard PDF fonts have only Latin letters; DejaVu
 * covers other alphabets, the others a script or two each. A character is taken from the first font that has it, in the
 * order of the page's font-family. Their licences are beside the font files.
 */
final class Fonts {

    private static final String ALPHABETS = "Report";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** From here on, characters that belong to no script may be symbols or emoji; below, DejaVu has them. */
    private static final int FIRST_SYMBOL = 0x2190;

    /** The fonts beyond the alphabets, in the order of the page's font-family. */
    private enum Font {
        WIDE(
                "DroidSansFallbackFull",
                UnicodeScript.HAN,
                UnicodeScript.HIRAGANA,
                UnicodeScript.KATAKANA,
                UnicodeScript.BOPOMOFO,
                UnicodeScript.COMMON),
        HANGUL("NanumGothic", UnicodeScript.HANGUL),
        EMOJI("NotoEmoji", UnicodeScript.COMMON, UnicodeScript.INHERITED),
        DEVANAGARI("NotoSansDevanagari", UnicodeScript.DEVANAGARI),
        BENGALI("NotoSansBengali", UnicodeScript.BENGALI),
        TAMIL("NotoSansTamil", UnicodeScript.TAMIL),
        TELUGU("NotoSansTelugu", UnicodeScript.TELUGU),
        GUJARATI("NotoSansGujarati", UnicodeScript.GUJARATI),
        GURMUKHI("NotoSansGurmukhi", UnicodeScript.GURMUKHI),
        KANNADA("NotoSansKannada", UnicodeScript.KANNADA),
        MALAYALAM("NotoSansMalayalam", UnicodeScript.MALAYALAM),
        SINHALA("NotoSansSinhala", UnicodeScript.SINHALA),
        THAI("NotoSansThai", UnicodeScript.THAI),
        LAO("NotoSansLao", UnicodeScript.LAO),
        KHMER("NotoSansKhmer", UnicodeScript.KHMER),
        MYANMAR("NotoSansMyanmar", UnicodeScript.MYANMAR),
        ETHIOPIC("NotoSansEthiopic", UnicodeScript.ETHIOPIC);

        private final String file;
        private final Set<UnicodeScript> scripts;

        Font(String file, UnicodeScript... scripts) {
            this.file = file;
            this.scripts = EnumSet.copyOf(Arrays.asList(scripts));
        }

        private String family() {
            return ALPHABETS + " " + name();
        }
    }

    private Fonts() {}

    /** Adds the fonts that a text needs: to read all of them would take longer than the rest of a page. */
    static void addTo(PdfRendererBuilder builder, String text) {
        add(builder, "DejaVuSans", ALPHABETS, REGULAR);
        add(builder, "DejaVuSans-Bold", ALPHABETS, BOLD);
        Set<UnicodeScript> scripts = text.codePoints()
                .filter(character -> character >= FIRST_SYMBOL || isOfScript(character))
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        Stream.of(Font.values())
                .filter(font -> font.scripts.stream().anyMatch(scripts::contains))
                .forEach(font -> add(builder, font.file, font.family(), REGULAR));
    }

    /** The families of all fonts, as the value of font-family. */
    static String families() {
        return Stream.concat(Stream.of(ALPHABETS), Stream.of(Font.values()).map(Font::family))
                .collect(Collectors.joining("\", \"", "\"", "\""));
    }

    private static boolean isOfScript(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf"),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }
}
