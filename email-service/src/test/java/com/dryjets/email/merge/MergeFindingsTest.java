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
