package com.dryjets.email.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePageTest {

    @Test
    void reportsNoEmptyStyleAsRemoved() {
        assertThat(SafePage.of("<p style=\"\">x</p>").removed()).isEmpty();
    }

    @Test
    void keepsWhatNewslettersAreBuiltWith() {
        String html = SafePage.of("""
                <div style="display:none;max-height:0;overflow:hidden">Hidden preheader</div><span style="display:none!important">H2</span>
                <table width="600" bgcolor="#ffffff" border="0" cellpadding="10" cellspacing="0"><tr><td colspan="2" width="50%">a</td></tr></table>
                <div dir="rtl" lang="ar">مرحبا</div><a href="#offer">Jump</a><h2 id="offer">Offer</h2>
                <a href="tel:+4312345">Call</a><a href="https://example.com/b" style="display:inline-block;padding:12px">Buy</a>""").html();

        assertThat(html)
                .contains("display:none;max-height:0;overflow:hidden;", "display:none!important;")
                .contains("width=\"600\" bgcolor=\"#ffffff\" border=\"0\" cellpadding=\"10\" cellspacing=\"0\"")
                .contains("colspan=\"2\" width=\"50%\"", "dir=\"rtl\" lang=\"ar\"")
                .contains("href=\"#offer\"", "id=\"offer\"", "href=\"tel:&#43;4312345\"")
                .contains("display:inline-block;padding:12px;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<p style=\"behavior:url(https://evil.example/x.htc)\">x</p>",
                "<style>@import url(https://evil.example/x.css);p{-moz-binding:url(https://evil.example/x)}</style><p>x</p>",
                "<style>p{color:red}</style><style>p{background:url('</style><script>alert(1)</script>')}</style>",
                "<iframe src=https://evil.example></iframe><object data=x></object><form action=https://evil.example><input></form>",
                "<style>.a:hover{color:{{ \"</style><script>alert(1)</script>\" }}}</style><p>x</p>",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<!--[if mso]><v:rect onclick=\"alert(1)\" style=\"behavior:url(#default#VML)\"></v:rect><![endif]-->",
                "<svg><script>alert(1)</script></svg><math><mtext><script>alert(1)</script></mtext></math>",
                "{{ x }}<p data-style=\"width:expression(1)\" title='\" onclick=\"x()'>x</p>",
                "<p title='<script>alert(1)</script>'>{% if a < \"<script>alert(1)</script>\" %}</p>",
            })
    void removesWhatCouldRun(String hostile) {
        SafePage page = SafePage.of(hostile);

        assertThat(page.html() + page.head())
                .doesNotContainIgnoringCase(
                        "<script",
                        "onerror",
                        "javascript:",
                        "expression(",
                        "behavior",
                        "binding",
                        "@import",
                        "<iframe",
                        "<form")
                .doesNotContain(" onclick=", "<svg", "<object");
    }

    @Test
    void saysWhatWasRemoved() {
        assertThat(SafePage.of(
                                "<p onclick=x()>Hi</p><script>x</script><style>@font-face{font-family:x;src:url(x)}</style>")
                        .removed())
                .contains("p[onclick]", "script", "@font-face");
        assertThat(SafePage.of("<html><head><title>x</title></head><body><p>Hi</p></body></html>")
                        .removed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hi {{ contact.firstName | default: \"there\" }}</p>",
                "<p>{% if contact.points &gt; 3 and contact.plan == 'pro' %}a{% else %}b{% endif %}</p>",
                "<a href=\"https://{{ contact.shop }}.example/?a&#61;{{ contact.city }}\">x</a>",
                "<a href=\"{{ contact.site | default: &quot;https://example.com&quot; }}\">x</a>",
                "<table><tbody>{% for i in contact.items %}<tr><td>{{ i }}</td></tr>{% endfor %}</tbody></table>",
                "<table><tbody><tr>{% if contact.a %}<td>a</td>{% endif %}<td>b</td></tr></tbody></table>",
                "<ul>{% for i in contact.items %}<li>{{ i }}</li>{% endfor %}</ul>",
                "<p>{{ broken</p>",
            })
    void keepsMergeTags(String html) {
        assertThat(SafePage.of(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- {{ contact.a }} -->",
                "<script>{{ contact.a }}</script>",
                "<style>a:hover{color:{{ contact.a }}}</style>",
                "<p id=\"{{ contact.a }}!\">x</p>"
            })
    void saysWhichMergeTagsWereRemoved(String html) {
        assertThat(SafePage.of("<p>a</p>" + html).removed()).contains("{{ contact.a }}");
    }

    @Test
    void keepsMergeTagsInTextAttributesAndTables() {
        SafePage page = SafePage.of(
                "<p>{% if contact.plan == \"pro\" and contact.age > 3 %}Hi {{ contact.firstName | default: \"you\" }}{% endif %}</p>"
                        + "<a href=\"https://example.com/?u={{ contact.email }}&amp;x=1\">x</a><a href='{{ data.url }}'>y</a>"
                        + "<table>{% for item in contact.items %}<tr><td>{{ item }}</td></tr>{% endfor %}</table>");

        assertThat(page.html())
                .contains(
                        "{% if contact.plan == \"pro\" and contact.age &gt; 3 %}Hi {{ contact.firstName | default: \"you\" }}{% endif %}")
                .contains("?u&#61;{{ contact.email }}&amp;x", "href=\"{{ data.url }}\"")
                .contains("<tbody>{% for item in contact.items %}<tr><td>{{ item }}</td></tr>{% endfor %}</tbody>");
        assertThat(page.text())
                .contains("contact.age > 3 %}Hi {{ contact.firstName | default: \"you\" }}{% endif %}")
                .contains("x (https://example.com/?u={{ contact.email }}&x=1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mt0x99999999999e", "mt0x0e"})
    void keepsWordsThatLookLikeItsOwn(String word) {
        String html = SafePage.of(
                        "<p>&#109;" + word.substring(1) + " m<!-- -->" + word.substring(1) + " {{ contact.a }}</p>")
                .html();

        assertThat(html).isEqualTo("<p>" + word + " " + word + " {{ contact.a }}</p>");
    }

    @Test
    void letsNoTagTurnAnAttributeIntoOthers() {
        String html = SafePage.of("<p title=\"{% comment %}\">a</p>{% endcomment %}&#123;% raw %}"
                        + "<b title=\" {{ onmouseover=alert(1) }} \">c</b>&#123;% endraw %}")
                .html();

        assertThat(html).contains("onmouseover").doesNotContain("onmouseover=");
    }

    @Test
    void keepsMergeTagsOutOfThePicturesOfStyles() {
        SafePage page = SafePage.of("<style>a:hover{background:url(https://x.example/{{y)}"
                + "b:hover{background:url('https://x.example/a.png')}</style>");

        assertThat(page.head()).doesNotContain("{{").doesNotContain("x.example/{");
        assertThat(SafePage.of("<style>b:hover{background:url('https://x.example/a.png')}</style>")
                        .head())
                .contains("x.example/a.png");
    }

    @Test
    void refusesStylesThatWouldBeWrittenTooOften() {
        String rule = "<style>p{font-family:" + "a".repeat(3_800) + "}</style>";
        String rules = "<style>" + "p{margin:0}".repeat(500) + "</style>";

        assertThatThrownBy(() -> SafePage.of(rule + "<p>".repeat(120_000))).isInstanceOf(PageTooLarge.class);
        assertThatThrownBy(() -> SafePage.of(rules + "<p>".repeat(20_000))).isInstanceOf(PageTooLarge.class);
    }

    @Test
    @Timeout(180)
    void readsLongDeclarations() {
        assertThat(SafeStyles.declaration("color", "a".repeat(1_000_000))).isEmpty();
        assertThat(SafeStyles.declaration("color", "rgb(1,2,3)")).contains("color:rgb(1,2,3)");
        assertThat(SafeStyles.declaration("color", "attr(x)")).isEmpty();
    }

    @Test
    void escapesQuotesOfMergeTagsInAttributes() {
        assertThat(SafePage.of("<a href='{{ data.url | default: \"https://example.com\" }}'>x</a>")
                        .html())
                .contains("href=\"{{ data.url | default: &quot;https://example.com&quot; }}\"");
    }

    @Test
    void keepsCommentsForOutlookWhereTheyStand() {
        String html = SafePage.of(
                        "<!--[if mso | IE]><table width=\"600\"><tr><td><![endif]--><div>x</div><!--[if mso | IE]></td></tr></table><![endif]-->"
                                + "<!--[if !mso]><!--><b>y</b><!--<![endif]--><!-- a note -->")
                .html();

        assertThat(html)
                .isEqualTo(
                        "<!--[if mso | IE]><table width=\"600\"><tr><td><![endif]--><div>x</div><!--[if mso | IE]></td></tr></table><![endif]-->"
                                + "<!--[if !mso]><!--><b>y</b><!--<![endif]-->");
    }

    @Test
    void writesStylesIntoElementsByTheCascade() {
        SafePage page = SafePage.of(
                "<style>p{color:#111111;margin:0}.a{color:#222222}#x{color:#333333}p{padding:1px !important}</style>"
                        + "<p id=x class=a style=\"margin-left:3px;padding:2px\">x</p><p class=a>y</p>");

        assertThat(page.html())
                .contains("<p id=\"x\" class=\"a\" style=\"margin:0;color:#333333;margin-left:3px;padding:1px;\">")
                .contains("<p class=\"a\" style=\"margin:0;color:#222222;padding:1px;\">");
        assertThat(page.head()).isEmpty();
    }

    @Test
    void keepsMediaQueriesAndStatesForTheHead() {
        String head = SafePage.of("<style>a:hover{color:red}"
                        + "@media (prefers-color-scheme: dark){.card{background:#000 !important;behavior:url(x)}}"
                        + "@media only screen and (max-width:600px){.card{width:100% !important}}</style><p>x</p>")
                .head();

        assertThat(head)
                .contains("a:hover{color:red}", "@media (prefers-color-scheme:dark){.card{background:#000!important}")
                .contains("@media only screen and (max-width:600px){.card{width:100%!important}");
    }

    @Test
    void readsLanguageAndBackgroundOfAPage() {
        SafePage page = SafePage.of("<html lang=de><body bgcolor='#eeeeee'><p>Hallo</p></body></html>");

        assertThat(page.complete()).isTrue();
        assertThat(page.language()).isEqualTo("de");
        assertThat(page.background()).isEqualTo("#eeeeee");
        assertThat(page.html()).startsWith("<div style=\"background-color:#eeeeee;\">");
    }
}
