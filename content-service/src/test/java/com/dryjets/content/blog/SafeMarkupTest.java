package com.dryjets.content.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Format;
import com.dryjets.kit.problem.Problem;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hi<script>alert(1)</script></p>",
                "<p onclick=\"alert(1)\">Hi</p>",
                "<p>Hi <a href=\"javascript:alert(1)\">x</a></p>",
                "<p>Hi <a href=\" java\tscript:alert(1)\">x</a></p>",
                "<p>Hi <a href='&#106;avascript:alert(1)'>x</a></p>",
                "<p>Hi <a href=\"java&Tab;script&colon;alert(1)\">x</a></p>",
                "<p>Hi <img src=x onerror=alert(1)></p>",
                "<p>Hi</p><iframe src=\"https://evil.example/alert\"></iframe>",
                "<p>Hi</p><svg onload=alert(1)>",
                "<p>Hi</p><math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<p>Hi</p><form action=\"https://evil.example/alert\"><input></form>",
                "<p>Hi</p><object data=\"https://evil.example/alert\"></object>",
                "<p style=\"background:url(javascript:alert(1))\">Hi</p>",
                "<!--><img src=x onerror=alert(1)>--><p>Hi</p>"
            })
    void keepsNothingThatRuns(String harmful) {
        assertThat(SafeMarkup.of(Format.HTML, harmful))
                .contains("Hi")
                .doesNotContainIgnoringCase("alert")
                .doesNotContainIgnoringCase("script:");

        assertRunsNothing(SafeMarkup.of(Format.MARKDOWN, harmful));
        assertRunsNothing(SafeMarkup.of(Format.MARKDOWN, "> Quoted\n> " + harmful + "\n> more\n\nEnd."));
        assertRunsNothing(SafeMarkup.of(Format.MARKDOWN, "Text " + harmful + " text."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](<java&Tab;script:alert(1)>)",
                "[x](&#x6A;avascript:alert(1))",
                "![x](vbscript:alert(1))",
                "[x][ref]\n\n[ref]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "<iframe>[x](javascript:alert(1))</iframe>",
                "[![x](data:text/html;base64,PHNjcmlwdD4=)](javascript:alert(1))",
                "[**bold** \\[x\\](javascript:1)](javascript:alert(1))"
            })
    void keepsNoLinkThatRuns(String harmful) {
        assertRunsNothing(SafeMarkup.of(Format.MARKDOWN, harmful));
    }

    private static Document page(String markdown) {
        return Jsoup.parseBodyFragment(
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
    }

    private static void assertRunsNothing(String markdown) {
        Document page = page(markdown);
        assertThat(page.select("script, iframe, object, form, svg, math, style"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                        .noneMatch(attribute -> attribute
                                .getValue()
                                .replaceAll("[\\s\\p{C}]+", "")
                                .toLowerCase(Locale.ROOT)
                                .matches("(javascript|vbscript|data):.*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Title\n\nText with **bold**, `<script>` and a [link](https://example.org/?a=1&b=2).",
                "```html\n<script>alert(1)</script>\n```\n",
                "    <script>indented()</script>\n",
                "1 < 2 > 0 & a <- b; x@example.org",
                "Mail <mailto:a@example.org> or <https://example.org>.",
                "<div>\n\n**bold** in a block\n\n</div>",
                "Water is H<sub>2</sub>O.<br>\nNext line.",
                "<details>\n<summary>More</summary>\n\nText\n\n</details>",
                "[relative](/about), [mail](mailto:a@example.org), ![picture](img/a.png)",
                "| a | b |\n|---|---|\n| <b>1</b> | 2 |"
            })
    void leavesHarmlessMarkdownAsItIs(String markdown) {
        assertThat(SafeMarkup.of(Format.MARKDOWN, markdown)).isEqualTo(markdown);
    }

    @Test
    void keepsThePairsOfTagsThatEncloseMarkdown() {
        String markdown = "> <div class=\"quote\" onclick=\"x()\">\n>\n> **bold**\n>\n> </div>\n\n"
                + "<form action=\"/x\">\n\nText\n\n</form>\n\n<table class=\"wide\">\n<tr><td colspan=\"2\">1</td></tr>\n</table>";

        assertThat(SafeMarkup.of(Format.MARKDOWN, markdown))
                .isEqualTo("> <div>\n>\n> **bold**\n>\n> </div>\n\n"
                        + "\n\nText\n\n\n\n<table>\n<tr><td colspan=\"2\">1</td></tr>\n</table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {BlogFixtures.CULTURE, BlogFixtures.SPREADSHEETS, BlogFixtures.RUST_RELEASE})
    void losesNoTextOfRealPosts(String file) {
        String post = BlogFixtures.read(file).replaceFirst("(?s)\\A---.*?---\n", "");

        assertThat(text(SafeMarkup.of(Format.MARKDOWN, post))).isEqualTo(text(post));
    }

    private static String text(String markdown) {
        return page(markdown).text();
    }

    @Test
    void keepsTheMarkupOfArticles() {
        String html = "<h2>Title</h2><p>A <a href=\"https://example.org/\" title=\"t\">link</a>, <em>stress</em>.</p>"
                + "<pre><code class=\"language-java\">int i;</code></pre>"
                + "<table><tr><td colspan=\"2\">cell</td></tr></table>"
                + "<figure><img src=\"https://example.org/a.png\" alt=\"A\" /><figcaption>Words</figcaption></figure>";

        assertThat(SafeMarkup.of(Format.HTML, html))
                .contains(
                        "<h2>Title</h2>",
                        "<a href=\"https://example.org/\" title=\"t\">link</a>",
                        "<em>stress</em>",
                        "<code class=\"language-java\">int i;</code>",
                        "<td colspan=\"2\">cell</td>",
                        "alt=\"A\"",
                        "<figcaption>Words</figcaption>");
    }

    @Test
    void keepsAddressesReadable() {
        String html = "<p>Mail a@example.org, 1 + 1 = 2, <a href=\"https://example.org/?a=1&amp;b=2\">link</a></p>";

        assertThat(SafeMarkup.of(Format.HTML, html)).isEqualTo(html);
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = SafeMarkup.of(Format.HTML, "<p>a@b.example & <b>5 < 6</b> {{ x }}</p>");

        assertThat(SafeMarkup.of(Format.HTML, once)).isEqualTo(once);
    }

    @Test
    void refusesContentOfWhichNothingIsLeft() {
        assertThatThrownBy(() -> SafeMarkup.require(Format.HTML, "<script>alert(1)</script>"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void readsALongPost() {
        String markdown = "Text <b>bold</b> and <span onclick=\"x()\">more</span>.\n\n".repeat(20_000);

        assertThat(SafeMarkup.of(Format.MARKDOWN, markdown))
                .contains("<b>bold</b>")
                .doesNotContain("onclick");
    }
}
