package com.dryjets.social.network.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.NetworkServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwitterTextsTest {

    @Test
    void writesLinksInFullAndLeavesOutThoseOfMedia() {
        String text = TwitterTexts.read(NetworkServer.read("""
                        {"id":"1","text":"Bread &amp; butter &lt;3 https://t.co/abc now https://t.co/pic","entities":{"urls":[
                        {"start":20,"end":43,"url":"https://t.co/abc","expanded_url":"https://sunrise.test/b?x=1&y=2","display_url":"sunrise.test/b"},
                        {"start":48,"end":71,"url":"https://t.co/pic","expanded_url":"https://x.com/a/status/1/photo/1","media_key":"3_1"}]}}"""));

        assertThat(text).isEqualTo("Bread & butter <3 https://sunrise.test/b?x=1&y=2 now");
    }

    @Test
    void readsLongPostsInFull() {
        String text = TwitterTexts.read(NetworkServer.read("""
                        {"id":"1","text":"The beginning… https://t.co/more","note_tweet":{"text":"The beginning and the end https://t.co/abc",
                        "entities":{"urls":[{"url":"https://t.co/abc","expanded_url":"https://sunrise.test/"}]}}}"""));

        assertThat(text).isEqualTo("The beginning and the end https://sunrise.test/");
    }

    @Test
    void recognizesItsOwnPosts() {
        assertThat(TwitterTexts.isSame("Fresh bread sunrise.test", "Fresh bread http://sunrise.test/"))
                .isTrue();
        assertThat(TwitterTexts.isSame("Fresh  bread\n\n\n", "Fresh bread")).isTrue();
        assertThat(TwitterTexts.isSame("Cafe\u0301", "Caf\u00E9")).isTrue();
        assertThat(TwitterTexts.isSame(
                        "See (https://sunrise.test/a) now", "See (https://t.co/xyz) now https://t.co/pic"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "See HTTPS://Sunrise.Example/A, See https://sunrise.example/A",
        "See Sunrise.Example, See http://sunrise.example/",
        "See https://www.B\u00E4cker.example/a, See https://www.xn--bcker-gra.example/a",
        "See https://www.BA\u0308CKER.example, See https://www.xn--bcker-gra.example/",
        "See https://sunrise.example/gr\u00F6\u00DFe, See https://sunrise.example/gr%C3%B6%C3%9Fe"
    })
    void recognizesLinksHoweverXSpellsThem(String sent, String found) {
        assertThat(TwitterTexts.isSame(sent, found)).isTrue();
    }

    @Test
    void tellsLinksWithOtherPathsApart() {
        assertThat(TwitterTexts.isSame("See https://sunrise.example/A", "See https://sunrise.example/a"))
                .isFalse();
        assertThat(TwitterTexts.isSame("See https://sunrise.example/a%20b", "See https://sunrise.example/a%20c"))
                .isFalse();
    }

    @Test
    void tellsOtherPostsApart() {
        assertThat(TwitterTexts.isSame(
                        "New on the blog https://sunrise.test/a", "New on the blog https://sunrise.test/b"))
                .isFalse();
        assertThat(TwitterTexts.isSame("Fresh bread", "Fresh bread today")).isFalse();
        assertThat(TwitterTexts.isSame("Fresh bread and more", "Fresh bread https://t.co/xyz"))
                .isFalse();
    }
}
