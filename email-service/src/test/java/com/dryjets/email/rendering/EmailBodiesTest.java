package com.dryjets.email.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.value.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailBodiesTest {

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
        assertThat(EmailBodies.ofHtml(html, null).html()).isEqualTo(html);
    }

    @Test
    void sanitizesAroundTagsAndInThem() {
        String html = "<p onclick=\"x()\">{{ contact.a | default: \"<script>\" }}</p><script>x()</script>";

        assertThat(EmailBodies.ofHtml(html, null).html())
                .isEqualTo("<p>{{ contact.a | default: \"&lt;script&gt;\" }}</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!-- {{ contact.a }} -->", "<style>{{ contact.a }}</style>", "<p id=\"{{ contact.a }}\">x</p>"})
    void refusesTagsThatWouldGetLost(String html) {
        assertThatThrownBy(() -> EmailBodies.ofHtml("<p>a</p>\n" + html, null))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("has a misplaced merge tag in line 2, column ");
    }

    @Test
    void derivesAPlainTextWithTheSameTags() {
        String html = "<p>Hi {{ contact.a | default: &quot;x&quot; }}</p>"
                + "<table>{% for i in contact.items %}<tr><td>{{ i }}</td></tr>{% endfor %}</table>"
                + "<p><a href=\"https://example.com/?c={{ contact.city }}\">Shop</a></p>";

        assertThat(EmailBodies.ofHtml(html, null).text().replaceAll("\\s+", " "))
                .isEqualTo("Hi {{ contact.a | default: \"x\" }} {% for i in contact.items %} {{ i }} {% endfor %} "
                        + "Shop (https://example.com/?c={{ contact.city }})");
    }
}
