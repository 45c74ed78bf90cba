package com.dryjets.email.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeFindingsTest {

    private final MergeFindings findings = new MergeFindings(Set.of("plan"));

    @Test
    void findsNothingInAnEmailThatIsRight() {
        assertThat(findings.of(
                        "Hi {{ contact.firstName }}",
                        null,
                        "<p>{{ contact.plan }} <a href=\"{{ links.unsubscribe }}\">x</a></p>",
                        "{% if contact.tags contains \"vip\" %}x{% endif %}"))
                .isEmpty();
    }

    @Test
    void findsWhatIsTooLongAlsoWithoutTags() {
        String html = "=".repeat(1_000_001);
        MergeFinding tooLong = new MergeFinding(
                MergeCode.MERGE_TAG_INVALID,
                "/htmlContent",
                1,
                1,
                "The text has more than 1000000 characters. Shorten it.");

        assertThat(findings.of("Hello", null, html, null)).containsExactly(tooLong);
        assertThat(MergeFindings.ofPage(html)).containsExactly(tooLong);
    }

    @Test
    void findsTagsInTheStylesOfAPage() {
        assertThat(MergeFindings.ofPage("<style>a{color:{{ contact.plan }}}</style><p>{{ links.pixel }}</p>"))
                .extracting(MergeFinding::message)
                .containsExactly("A merge tag cannot stand in <style>.");
    }

    @Test
    void saysWhereAndHowToFix() {
        assertThat(findings.of("{{ contact.plam }}", "{{ data.x }}", "<p>\n<b>{{ oops }}</b>", "{{ links.home }}"))
                .containsExactly(
                        new MergeFinding(
                                MergeCode.MERGE_FIELD_UNKNOWN,
                                "/subject",
                                1,
                                1,
                                "No field “plam” of contacts is declared. Correct the name, or declare the field."),
                        new MergeFinding(
                                MergeCode.MERGE_FIELD_UNKNOWN,
                                "/previewText",
                                1,
                                1,
                                "Only transactional emails have data. Use a field of contacts."),
                        new MergeFinding(
                                MergeCode.MERGE_TAG_INVALID,
                                "/htmlContent",
                                2,
                                4,
                                "The name “oops” is unknown. Fields of contacts are written contact.oops."),
                        new MergeFinding(
                                MergeCode.MERGE_FIELD_UNKNOWN,
                                "/textContent",
                                1,
                                1,
                                "There is no link “home”. Use links.unsubscribe or links.viewInBrowser."));
    }
}
