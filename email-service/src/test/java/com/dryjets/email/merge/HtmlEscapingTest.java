package com.dryjets.email.merge;

import static com.dryjets.email.merge.MergeTemplateTest.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEscapingTest {

    private static final String EVIL = "\"'><script>alert(1)</script>&";

    private static String html(String template, Object value) {
        return MergeTemplate.compile(template, MergeFormat.HTML).render(data(Map.of("x", value)));
    }

    @Test
    void escapesInTextAndAttributes() {
        String escaped = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;";

        assertThat(html("<p title=\"{{ contact.x }}\">{{ contact.x }}</p>", EVIL))
                .isEqualTo("<p title=\"" + escaped + "\">" + escaped + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://a.example/{{contact.x}} a?b/c#d https://a.example/a%3Fb/c%23d",
                "https://a.example/?q={{contact.x}} a&b=/? https://a.example/?q=a%26b%3D%2F%3F",
                "https://a.example/#{{contact.x}} ü https://a.example/#%C3%BC",
                "https://{{contact.x}}.example/ evil.test/ https://evil.test%2F.example/",
                "https://{{contact.x}} a@evil.test:80 https://a%40evil.test%3A80",
                "{{contact.x}} https://b.example/?a=1&b=2 https://b.example/?a=1&amp;b=2",
                "{{contact.x}} HTTPS://b.example/ https://b.example/",
                "{{contact.x}} javascript:alert(1) #",
                "{{contact.x}} data:text/html,x #",
                "{{contact.x}}:alert(1) javascript #",
                "java{{contact.x}} script:alert(1) #",
                "{{contact.x}} //evil.test/ #",
                "{{contact.x}} mailto:a@example.com mailto:a@example.com",
                "mailto:{{contact.x}} a@example.com?bcc=b mailto:a@example.com%3Fbcc%3Db",
                "https://a.example/?a=1&amp;b={{contact.x}} c https://a.example/?a=1&amp;b=c",
            })
    void escapesByPartOfTheUrl(String url, String value, String expected) {
        assertThat(html("<img src=\"" + url + "\">", value).replace("HTTPS:", "https:"))
                .isEqualTo("<img src=\"" + expected + "\">");
    }

    @Test
    void tracksLinksByTheirTemplate() {
        MergeTemplate template = MergeTemplate.compile(
                "<a href=\"https://a.example/?c={{ contact.x }}\">a</a><a href='https://b.example/?a&amp;b'>b</a>"
                        + "<a href=\"https://a.example/?c={{ contact.x }}\">c</a><a href=\"mailto:{{ contact.x }}\">d</a>"
                        + "<a href=\"{{ links.unsubscribe }}\">e</a><a href=\"#top\">f</a>",
                MergeFormat.HTML);

        assertThat(template.links())
                .containsExactly(
                        "https://a.example/?c={{ contact.x }}",
                        "https://b.example/?a&b",
                        "https://a.example/?c={{ contact.x }}",
                        "mailto:{{ contact.x }}");
        assertThat(template.render(data(Map.of("x", "W n"))))
                .isEqualTo("<a href=\"https://t.example/0?to=https://a.example/?c=W%20n\">a</a>"
                        + "<a href='https://t.example/1?to=https://b.example/?a&amp;b'>b</a>"
                        + "<a href=\"https://t.example/2?to=https://a.example/?c=W%20n\">c</a>"
                        + "<a href=\"mailto:W%20n\">d</a>"
                        + "<a href=\"https://t.example/unsubscribe\">e</a><a href=\"#top\">f</a>");
    }

    @Test
    void variantsShareTheNumbersOfTheirLinks() {
        List<String> first = links(List.of(), "https://a.example", "https://b.example", "https://a.example");

        assertThat(links(first, "https://a.example", "https://c.example", "https://b.example"))
                .containsExactly("https://a.example", "https://b.example", "https://a.example", "https://c.example");
    }

    private static List<String> links(List<String> known, String... targets) {
        String html =
                Arrays.stream(targets).map("<a href=\"%s\">a</a>"::formatted).collect(Collectors.joining());
        return MergeTemplate.compile(html, MergeFormat.HTML, known).links();
    }

    @Test
    void choosesPartsOfALink() {
        String template =
                "<a href=\"https://a.example/{% if contact.x %}vip?c={{ contact.x }}{% endif %}#{{ contact.y }}\">a</a>";
        MergeTemplate compiled = MergeTemplate.compile(template, MergeFormat.HTML);

        assertThat(compiled.render(data(Map.of("x", "1&2", "y", "/"))))
                .contains("to=https://a.example/vip?c=1%262#%2F\"");
        assertThat(compiled.render(data(Map.of()))).contains("to=https://a.example/#\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>p { color: {{ contact.x }} }</style>",
                "<script>{% if contact.x %}{% endif %}</script>",
                "<!-- {{ contact.x }} -->",
                "<!--[if mso]>{{ contact.x }}<![endif]-->",
                "<p style=\"color: {{ contact.x }}\">",
                "<p onclick=\"{{ contact.x }}\">",
                "<img srcset='{{ contact.x }} 2x'>",
                "<p title={{ contact.x }}>",
                "<p {{ contact.x }}>",
                "<{{ contact.x }}>",
                "<p data-{{ contact.x }}=\"a\">",
                "{% if contact.x %}<a href=\"{% endif %}",
                "{% if contact.x %}<a title=\"{% else %}<a href=\"{% endif %}x\">",
                "{% for i in contact.x %}<p {% endfor %}>",
                "<a href=\"{% if contact.x %}a\">T</a><a href=\"https://t.example\">U</a><a href=\"b{% endif %}\">V</a>",
                "{% if contact.x %}<a href=\"a{% else %}<a href=\"b{% endif %}\">x</a>",
                "<b title=\"{% if contact.x %}\"><script title=\"{% endif %}\">x</b>",
                "<a href=\"https://a.example",
                "<p title=\"{% comment %}\">a</p>{% endcomment %}",
                "<p title=\"{% raw %}a{% endraw %}\">",
                "<p>{% comment %}<b title=\"{% endcomment %}x</p>",
                "<p>{% raw %}<b title=\"{% endraw %}{{ contact.x }}\">x</p>",
                "<a href=\"{{ links.unsubscribe | upcase }}\">x</a>",
                "<a href=\"{{ links.unsubscribe | default: 'https://a.example' }}\">x</a>",
            })
    void refusesOtherPlaces(String template) {
        assertThatThrownBy(() -> html(template, "a")).isInstanceOf(InvalidMergeTags.class);
    }

    @Test
    void saysWhichBlockSplitsAnAddress() {
        String template = "<p>\n{% if contact.x %}<a href=\"a{% else %}<a href=\"b{% endif %}\">x</a>";

        assertThatThrownBy(() -> html(template, "a"))
                .isInstanceOfSatisfying(
                        InvalidMergeTags.class,
                        failure -> assertThat(failure.errors())
                                .contains(
                                        new MergeError(
                                                2,
                                                1,
                                                "An address starts or ends in this block, but not both. Put the whole attribute into the block, or only a part of its value.")));
    }

    @Test
    void leavesOutCommentsAndKeepsWhatIsRaw() {
        assertThat(html(
                        "<p>{% comment %}<b>{{ contact.x }}</b>{% endcomment %}{% raw %}<i>{{ a }}</i>{% endraw %}</p>",
                        1))
                .isEqualTo("<p><i>{{ a }}</i></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "<a href=\"{{ links.unsubscribe }}\">x</a> # true",
                "<a href='{{- links[\"unsubscribe\"] -}}'>x</a> # true",
                "{{ links.unsubscribe }} # false",
                "<img src=\"{{ links.unsubscribe }}\"> # false",
                "{% comment %}<a href=\"{{ links.unsubscribe }}\">x</a>{% endcomment %} # false",
                "{% raw %}<a href=\"{{ links.unsubscribe }}\">x</a>{% endraw %} # false",
                "{% if contact.x %}<a href=\"{{ links.unsubscribe }}\">x</a>{% endif %} # false",
                "{% for i in contact.x %}<a href=\"{{ links.unsubscribe }}\">x</a>{% endfor %} # false",
                "<a href=\"{% if contact.x %}{{ links.unsubscribe }}{% endif %}\">x</a> # false",
                "<a href=\"{{ links.unsubscribe }}\">x</a>{{ oops }} # false",
            })
    void knowsWhichLinksEveryCopyShows(String template, boolean shown) {
        assertThat(MergeTemplate.showsLink(template, MergeFormat.HTML, "unsubscribe"))
                .isEqualTo(shown);
    }

    @Test
    void readsTagsAsEditorsWriteThem() {
        assertThat(html(
                        "{{&nbsp;contact.y | default: &quot;a &amp; b&quot; }}{% if contact.x &gt; 1 %}y{% endif %}",
                        2))
                .isEqualTo("a &amp; by");
    }

    @Test
    void letsBlocksChooseAttributes() {
        assertThat(html("<td {% if contact.x %}bgcolor=\"red\" {% endif %}>", "a"))
                .isEqualTo("<td bgcolor=\"red\" >");
    }

    @Test
    void repeatsRows() {
        assertThat(html(
                        "<table>{% for i in contact.x %}<tr><td>{{ i }}</td></tr>{% endfor %}</table>",
                        List.of("a", "<")))
                .isEqualTo("<table><tr><td>a</td></tr><tr><td>&lt;</td></tr></table>");
    }

    @Test
    void joinsTextsThatAreTheSameInAllCopies() {
        MergeTemplate template = MergeTemplate.compile(
                "<img src=\"https://a.example/a.png\" alt=\"a\"><a href=\"mailto:x@example.com\">b</a>",
                MergeFormat.HTML);

        assertThat(template.literals()).hasSize(1);
    }
}
