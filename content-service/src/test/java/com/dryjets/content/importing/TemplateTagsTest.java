package com.dryjets.content.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "Hello {{ page.name }}world.¦Hello world.",
                "{% image \"a.png\" \"Two people\" %}¦~~",
                "Before {%- if x -%}inside{%- endif -%} after.¦Before inside after.",
                "{% comment %}secret{% endcomment %}Seen.¦Seen.",
                "See [our guide]({{ \"/guide/\" | url }}).¦See our guide.",
                "See [our guide]({{ \"/guide/\" | url }}#part \"Title\").¦See our guide.",
                "![Chart]({{ site.url }}/chart.png)Text.¦Text.",
                "Thanks to all {.font-alt-xs}¦Thanks to all",
                "Thanks to all{: .note #id }¦Thanks to all",
                "“A quotation.” - {{ \"maya\" | team_link }}¦“A quotation.”",
                "Seen <!-- hidden -->text.¦Seen text.",
                "[real](https://example.org/{id})¦[real](https://example.org/{id})"
            })
    void removesTemplateTags(String written, String clean) {
        assertThat(TemplateTags.remove(written)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```jinja\n{{ user.name }}\n{% for x in y %}\n```",
                "~~~~\n<!-- kept -->\n~~~~",
                "Write `{{ name }}` or ``a ` {% b %}``.",
                "<pre>{{ name }}</pre>"
            })
    void keepsCodeUnchanged(String code) {
        assertThat(TemplateTags.remove(code)).isEqualTo(code);
    }

    @Test
    void treatsAnUnclosedFenceAsCodeToTheEnd() {
        assertThat(TemplateTags.remove("{{ a }}Text\n\n```\n{{ b }}")).isEqualTo("Text\n\n```\n{{ b }}");
    }

    @Test
    void removesAllTagsOfARealPost() {
        String clean = TemplateTags.remove(
                FrontMatter.of(BlogFixtures.read(BlogFixtures.QUOTATIONS)).body());

        assertThat(clean).doesNotContain("{{", "}}", "{%", "%}", "<!--").contains("reflect on a meaningful project");
    }
}
