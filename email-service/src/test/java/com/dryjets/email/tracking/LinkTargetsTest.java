package com.dryjets.email.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.com/日本語 https://example.com/%E6%97%A5%E6%9C%AC%E8%AA%9E",
                "https://example.com/emoji/😀 https://example.com/emoji/%F0%9F%98%80",
                "https://example.com/über?q=ä https://example.com/%C3%BCber?q=%C3%A4",
                "https://example.com/%C3%BCber https://example.com/%C3%BCber",
                "https://example.com/%fcber https://example.com/%fcber",
                "https://bücher.example/a https://xn--bcher-kva.example/a",
                "HTTPS://straße.example/ß HTTPS://xn--strae-oqa.example/%C3%9F",
                "https://example.com?a=1&b=2#c-d https://example.com?a=1&b=2#c-d",
                "https://example.com/#абв https://example.com/#%D0%B0%D0%B1%D0%B2",
                "https://example.com:8443/a;b=c?d=[1] https://example.com:8443/a;b=c?d=[1]",
                "http://[2001:db8::1]/ü http://[2001:db8::1]/%C3%BC",
                "https://example.com/a|b https://example.com/a%7Cb",
                "https://example.com/100% https://example.com/100%",
                "https://example.com/'quoted' https://example.com/'quoted'"
            },
            quoteCharacter = '~')
    void writesAscii(String target, String location) {
        assertThat(LinkTargets.ascii(target)).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "'https://example.com/a b',https://example.com/a%20b",
        "'https://example.com/\r\nSet-Cookie: a=b',https://example.com/%0D%0ASet-Cookie:%20a=b"
    })
    void letsNoOtherHeaderIn(String target, String location) {
        assertThat(LinkTargets.ascii(target)).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a,https://shop.example/a?r=7",
        "https://shop.example/a?,https://shop.example/a?r=7",
        "https://shop.example/a?b=1,https://shop.example/a?b=1&r=7",
        "https://shop.example/a?b=1&,https://shop.example/a?b=1&r=7",
        "https://shop.example/a#b?c,https://shop.example/a?r=7#b?c",
        "https://shop.example/a?b#c,https://shop.example/a?b&r=7#c"
    })
    void addsParameter(String target, String expected) {
        assertThat(LinkTargets.with(target, "r", "7")).isEqualTo(expected);
    }
}
