package com.dryjets.bench.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleEmailTest {

    private static final String HEAD = "Subject: %s, spring is here\r\n\r\n<p>Dear %s,</p>\r\n<p>%s</p>\r\n";

    @Test
    void recognizesTheEmailOfARecipient() {
        String even = HEAD.formatted("Anna12", "Anna=\r\n12", "Family Berger12 comes in for free.");
        String odd = HEAD.formatted("Anna13", "Anna13", "Bring whom you like.");
        String nameless = HEAD.formatted("Hello", "friend", "Family Berger20 comes in for free.");

        assertThat(SampleEmail.isFor("anna12@recipient12.example", even)).isTrue();
        assertThat(SampleEmail.isFor("anna13@recipient13.example", odd)).isTrue();
        assertThat(SampleEmail.isFor("anna20@recipient20.example", nameless)).isTrue();
    }

    @Test
    void tellsItFromThatOfAnother() {
        String of12 = HEAD.formatted("Anna12", "Anna12", "Family Berger12 comes in for free.");

        assertThat(SampleEmail.isFor("anna14@recipient14.example", of12)).isFalse();
        assertThat(SampleEmail.isFor("anna1@recipient1.example", of12)).isFalse();
        assertThat(SampleEmail.isFor("anna12@recipient12.example", of12.replace("Anna12,", "friend,")))
                .isFalse();
        assertThat(SampleEmail.isFor("anna12@recipient12.example", of12 + "{{ contact.city }}"))
                .isFalse();
        assertThat(SampleEmail.isFor("somebody", of12)).isFalse();
    }

    @Test
    void isAsLargeAsAskedFor() {
        assertThat(SampleEmail.html(20_000).length()).isBetween(9_000, 13_000);
    }
}
