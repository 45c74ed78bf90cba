package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MjmlSourceTest {

    private static final Pattern SHEET = Pattern.compile("<mj-style>(.*?)</mj-style>");

    @Test
    void keepsStyleSheetsInTheirOrderAndPlaces() {
        MjmlSource source = read("""
                <mj-style>.a > b{content:"\\201C $1"}</mj-style>
                <mj-attributes><mj-text color="#333333"/></mj-attributes>
                <mj-style></mj-style><mj-style>.c &gt; d{color:{{ data.color }}}</mj-style>""");

        assertThat(sheets(source))
                .containsExactly(".a > b{content:\"\\201C $1\"}", "", ".c > d{color:{{ data.color }}}");
        assertThat(source.document()).containsSubsequence("201C", "mj-attributes", ".c > d", "<mj-body>");
    }

    /** As many as an email may have; each is put back where it was. */
    @Test
    void keepsHundredsOfStyleSheets() {
        List<String> written =
                IntStream.range(0, 1_500).mapToObj(i -> ".c" + i + " > p{}").toList();

        MjmlSource source = read("<mj-style>" + String.join("</mj-style><mj-style>", written) + "</mj-style>");

        assertThat(sheets(source)).isEqualTo(written);
    }

    @Test
    void takesInlineStyleSheetsOutInTheirOrder() {
        MjmlSource source = read("""
                <mj-style inline="inline">.a > b{}</mj-style><mj-style>.head{}</mj-style>
                <mj-style inline="inline">.c &gt; d{}</mj-style>""");

        assertThat(source.inlineCss()).isEqualTo(".a > b{}\n.c > d{}\n");
        assertThat(sheets(source)).containsExactly(".head{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<![CDATA[.a > b{} </mj-style><mj-raw>]]> => .a > b{} &lt;/mj-style>&lt;mj-raw>",
                ".a{}<!-- </mj-style><mj-raw> -->.b{}     => .a{}.b{}",
                ".a{}<mj-style>.b{}</mj-style>.c{}        => .a{}.b{}.c{}",
                ".a{b:'&lt;/mj-style>&amp;'}              => .a{b:'&lt;/mj-style>&amp;'}",
            })
    void nothingInAStyleSheetBeginsOrEndsAnElement(String written, String css) {
        assertThat(sheets(read("<mj-style>" + written + "</mj-style>"))).containsExactly(css);
    }

    private static MjmlSource read(String head) {
        return MjmlSource.read("<mjml><mj-head>" + head + "</mj-head><mj-body></mj-body></mjml>");
    }

    private static List<String> sheets(MjmlSource source) {
        return SHEET.matcher(source.document())
                .results()
                .map((MatchResult sheet) -> sheet.group(1))
                .toList();
    }
}
