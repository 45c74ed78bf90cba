package com.dryjets.email.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTemplateTest {

    static final Map<String, Object> ANNA = Map.of(
            "firstName",
            "anna",
            "email",
            "anna@example.com",
            "plan",
            "Pro",
            "points",
            1234.5,
            "born",
            "1985-11-03",
            "member",
            true,
            "interests",
            List.of("Tea", "Cats & Dogs"),
            "shoe size",
            38);

    static final MergeData.MergeLinks LINKS = new MergeData.MergeLinks() {
        @Override
        public String tracked(int position, String target) {
            return "https://t.example/" + position + "?to=" + target;
        }

        @Override
        public String named(String name) {
            return "https://t.example/" + name;
        }
    };

    static MergeData data(Map<String, ?> contact) {
        return new MergeData(contact, Map.of(), LINKS, Instant.parse("2026-11-29T23:30:00Z"));
    }

    private static String text(String template) {
        return MergeTemplate.compile(template, MergeFormat.TEXT).render(data(ANNA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Hi {{ contact.firstName | capitalize }}! # Hi Anna!",
                "Hi {{ contact.lastName | default: \"there\" }}! # Hi there!",
                "{{ contact.plan | upcase }} {{ contact.plan | downcase }} # PRO pro",
                "{{ contact['shoe size'] }} {{ contact.member }} {{ 7 }} # 38 true 7",
                "{{ contact.points | number: 2 }} {{ contact.points }} # 1,234.50 1234.5",
                "{{ contact.born | date: \"%-d %B %Y (%d.%m.%y)\" }} # 3 November 1985 (03.11.85)",
                "{{ contact.interests }} # Tea, Cats & Dogs",
                "{% if contact.plan == 'pro' and contact.points > 1000 %}yes{% else %}no{% endif %} # yes",
                "{% if contact.points > 999 %}a{% elsif contact.plan %}b{% endif %} # a",
                "{% if contact.city or contact.plan == \"basic\" %}a{% elsif contact.plan contains \"RO\" %}b{% endif %} # b",
                "{% if contact.interests contains \"tea\" %}tea{% endif %} # tea",
                "{% if contact.born < \"1990-01-01\" %}old{% endif %} # old",
                "{% if contact.city < 5 %}a{% else %}unknown{% endif %} # unknown",
                "{% for i in contact.interests limit: 1 %}{{ i }}.{% endfor %} # Tea.",
                "{% for i in contact.interests %}{{ i }}{% if forloop.last %}.{% else %}; {% endif %}{% endfor %} # Tea; Cats & Dogs.",
                "{% for i in contact.friends %}{{ i }}{% else %}none{% endfor %} # none",
                "a {% comment %} {{ broken {% endcomment %}b # a b",
                "{% raw %}{{ contact.x }}{% endraw %} # {{ contact.x }}",
                "a   {{- contact.plan -}}   b # aProb",
                "{{ \"}}\" }} # }}",
            })
    void fillsIn(String template, String expected) {
        assertThat(text(template)).isEqualTo(expected);
    }

    @Test
    void writesNumbersAndDatesAsTheContactDoes() {
        Map<String, Object> contact = Map.of("locale", "de-AT", "timeZone", "Europe/Vienna", "points", "1234.5");
        String copy = MergeTemplate.compile(
                        "{{ contact.points | number }} {{ \"now\" | date: \"%A, %d. %B\" }}", MergeFormat.TEXT)
                .render(data(contact));

        assertThat(copy).isEqualTo("1\u00A0234,5 Montag, 30. November");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a|  {{ contact.name # 2 # 3 # The tag that starts here has no end. Close it with }}.",
                "{{ contact.name | shout }} # 1 # 1 # There is no filter “shout”. Use one of default, capitalize, upcase, downcase, date, number.",
                "{{ firstName }} # 1 # 1 # The name “firstName” is unknown. Fields of contacts are written contact.firstName.",
                "x {% if contact.a %} # 1 # 3 # “if” is never closed. Add {% endif %}.",
                "{% for a in contact.b %}{% endif %} # 1 # 1 # “for” is never closed. Add {% endfor %}.",
                "{% endif %} # 1 # 1 # {% endif %} belongs to no block. Remove it, or add the start of its block.",
                "{% if contact.a and contact.b or contact.c %}{% endif %} # 1 # 1 # A condition cannot mix “and” with “or”. Put one {% if %} into another.",
                "{% include 'x' %} # 1 # 1 # There is no tag “include”. Use if, elsif, else, for, comment or raw.",
                "{% if contact.a %}{% else if contact.b %}{% endif %} # 1 # 19 # Write {% elsif … %} for another condition.",
                "{{ contact.born | date: \"%Q\" }} # 1 # 1 # The date pattern “%Q” has an unknown part. Use %d, %m, %Y, %B, %b, %A, %a, %H, %M and the like.",
                "{% for contact in contact.x %}{% endfor %} # 1 # 1 # “contact” is reserved. Choose another name for the items.",
                "{{ contact }} # 1 # 1 # Say which value is meant, for example contact.firstName.",
                "{{ contact.a.getClass() }} # 1 # 1 # “()” is not understood here.",
                "{% for a in contact.b limit: 5000 %}{% endfor %} # 1 # 1 # limit must be a number from 1 to 200.",
            })
    void saysWhatIsWrong(String template, int line, int column, String message) {
        String lines = template.replace("a|", "a\n");

        assertThatThrownBy(() -> text(lines))
                .isInstanceOfSatisfying(
                        InvalidMergeTags.class,
                        failure -> assertThat(failure.errors()).contains(new MergeError(line, column, message)));
    }

    @Test
    void leavesNumbersAloneThatWouldBecomeTooLong() {
        Map<String, Object> contact =
                Map.of("a", "1E999999999", "b", new BigDecimal("1E999999999"), "c", new BigDecimal("1E-999999999"));
        MergeTemplate template = MergeTemplate.compile(
                "{{ contact.a | number }} {{ contact.b | number }} {{ contact.c }} {% if contact.a > 5 %}{% endif %}",
                MergeFormat.TEXT);

        assertThat(template.render(data(contact))).isEqualTo("1E999999999 1E+999999999 1E-999999999 ");
    }

    @Test
    void writesLargeNumbersOfJson() {
        MergeTemplate template = MergeTemplate.compile("{{ contact.a }} {{ contact.a | number }}", MergeFormat.TEXT);

        assertThat(template.render(data(Map.of("a", 1.5E10)))).isEqualTo("15000000000 15,000,000,000");
    }

    @Test
    void limitsTheValuesAndFiltersOfATag() {
        String filters = "{{ contact.a" + " | upcase".repeat(50) + " }}";
        String values = "{% if contact.a" + " or contact.a".repeat(50) + " %}{% endif %}";
        MergeError tooMany = new MergeError(1, 1, "A tag may have at most 50 values and filters. Simplify it.");

        for (String template : List.of(filters, values)) {
            assertThatThrownBy(() -> text(template))
                    .isInstanceOfSatisfying(
                            InvalidMergeTags.class,
                            failure -> assertThat(failure.errors()).contains(tooMany));
        }
    }

    @Test
    @Timeout(180)
    void followsLongWordsInPlainText() {
        String word = "x".repeat(MergeLimits.SOURCE - 100);

        assertThat(text(word + "https://example.com/{{ contact.city }}")).isEqualTo(word + "https://example.com/");
    }

    @Test
    void limitsHowLongATagIs() {
        String tag = "{{ contact.a | default: \"" + "x".repeat(MergeLimits.TAG_LENGTH) + "\" }}";

        assertThatThrownBy(() -> text(tag))
                .isInstanceOfSatisfying(
                        InvalidMergeTags.class,
                        failure -> assertThat(failure.errors())
                                .containsExactly(
                                        new MergeError(
                                                1,
                                                1,
                                                "The tag that starts here has no end within 2000 characters. Close it with }}, or shorten it.")));
    }

    @Test
    void valuesAreNeverTemplates() {
        String copy = MergeTemplate.compile("{{ contact.firstName }}", MergeFormat.TEXT)
                .render(data(Map.of("firstName", "{{ contact.email }}")));

        assertThat(copy).isEqualTo("{{ contact.email }}");
    }

    @Test
    void keepsALineALine() {
        String copy = MergeTemplate.compile("Hi {{ contact.firstName }}", MergeFormat.LINE)
                .render(data(Map.of("firstName", "A\r\nBcc: x@example.com")));

        assertThat(copy).isEqualTo("Hi A  Bcc: x@example.com");
    }

    @Test
    void encodesValuesInWebAddressesOfPlainText() {
        String template = "See https://example.com/{{ contact.plan }}?c={{ contact.city }}. {{ contact.city }}";
        String copy = MergeTemplate.compile(template, MergeFormat.TEXT)
                .render(data(Map.of("plan", "a b/c", "city", "Wien & Linz")));

        assertThat(copy).isEqualTo("See https://example.com/a%20b/c?c=Wien%20%26%20Linz. Wien & Linz");
    }

    @Test
    void limitsWhatACopyCosts() {
        List<String> many = Collections.nCopies(200, "x");
        Map<String, Object> contact = Map.of("a", many);
        String loops = "{% for x in contact.a %}".repeat(3) + "y" + "{% endfor %}".repeat(3);
        MergeTemplate template = MergeTemplate.compile(loops, MergeFormat.TEXT);

        assertThatThrownBy(() -> template.render(data(contact)))
                .isInstanceOf(MergeOverflow.class)
                .hasMessage("A copy takes more than 20000 steps.");
    }

    @Test
    void limitsHowLongACopyIs() {
        String body = "y".repeat(10_000);
        MergeTemplate template =
                MergeTemplate.compile("{% for x in contact.a %}" + body + "{% endfor %}", MergeFormat.TEXT);

        assertThatThrownBy(() -> template.render(data(Map.of("a", Collections.nCopies(200, "x")))))
                .isInstanceOf(MergeOverflow.class)
                .hasMessage("A copy has more than 1000000 characters.");
    }

    @Test
    void limitsHowDeepBlocksNest() {
        String deep = "{% if contact.a %}".repeat(1000) + "{% endif %}".repeat(1000);

        assertThatThrownBy(() -> text(deep))
                .isInstanceOfSatisfying(
                        InvalidMergeTags.class,
                        failure -> assertThat(failure.errors().getFirst().message())
                                .isEqualTo("Blocks are nested more than 8 deep. Simplify them."));
    }

    @Test
    void knowsItsFields() {
        MergeTemplate template = MergeTemplate.compile(
                "{{ contact.a }}{% if contact.b == contact.c %}{% for x in contact.d %}{{ x }}{% endfor %}{% endif %}",
                MergeFormat.TEXT);

        assertThat(template.contactFields()).containsExactly("a", "b", "c", "d");
    }
}
