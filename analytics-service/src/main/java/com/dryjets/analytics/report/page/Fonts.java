package com.dryjets.analytics.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fonts embedded in a PDF, reduced to the glyphs it needs. The standard PDF fonts have only Latin letters; DejaVu
 * covers other alphabets, the others a script or two each. A character is taken from the first font that has it, in the
 * order of the page's font-family. Their licences are beside the font files.
 */
final class Fonts {

    private static final String ALPHABETS = "Report";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** The file of each family beyond the alphabets, in the order of the page's font-family. */
    private static final Map<String, String> SCRIPTS = new LinkedHashMap<>();

    static {
        SCRIPTS.put("Report Wide", "DroidSansFallbackFull");
        SCRIPTS.put("Report Hangul", "NanumGothic");
        SCRIPTS.put("Report Emoji", "NotoEmoji");
        SCRIPTS.put("Report Devanagari", "NotoSansDevanagari");
        SCRIPTS.put("Report Bengali", "NotoSansBengali");
        SCRIPTS.put("Report Tamil", "NotoSansTamil");
        SCRIPTS.put("Report Telugu", "NotoSansTelugu");
        SCRIPTS.put("Report Gujarati", "NotoSansGujarati");
        SCRIPTS.put("Report Gurmukhi", "NotoSansGurmukhi");
        SCRIPTS.put("Report Kannada", "NotoSansKannada");
        SCRIPTS.put("Report Malayalam", "NotoSansMalayalam");
        SCRIPTS.put("Report Sinhala", "NotoSansSinhala");
        SCRIPTS.put("Report Thai", "NotoSansThai");
        SCRIPTS.put("Report Lao", "NotoSansLao");
        SCRIPTS.put("Report Khmer", "NotoSansKhmer");
        SCRIPTS.put("Report Myanmar", "NotoSansMyanmar");
        SCRIPTS.put("Report Ethiopic", "NotoSansEthiopic");
    }

    private Fonts() {}

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "DejaVuSans", ALPHABETS, REGULAR);
        add(builder, "DejaVuSans-Bold", ALPHABETS, BOLD);
        SCRIPTS.forEach((family, file) -> add(builder, file, family, REGULAR));
    }

    /** The families of all fonts, as the value of font-family. */
    static String families() {
        return "\"" + ALPHABETS + "\", \"" + String.join("\", \"", SCRIPTS.keySet()) + "\"";
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
