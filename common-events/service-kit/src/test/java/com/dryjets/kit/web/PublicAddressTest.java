package com.dryjets.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void refusesWhatIsNotOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
                "2606:4700:4700::1111",
                "2a00:1450:4001:82a::200e"
            })
    void allowsWhatIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:8080/",
                "http://LOCALHOST./",
                "https://[::1]/",
                "http://[::ffff:10.0.0.1]/feed",
                "http://169.254.169.254/latest/meta-data/",
                "http://user:secret@8.8.8.8/",
                "http://user@8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "/relative",
                "http:///nohost",
                "http://host_of_nowhere.invalid/"
            })
    void refusesUrlsThatReachElsewhere(String url) {
        assertThatThrownBy(() -> PublicAddress.resolve(URI.create(url), List.of()))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void resolvesAPublicAddressWithoutAName() {
        InetAddress address = PublicAddress.resolve(URI.create("https://8.8.8.8/feed"), List.of());

        assertThat(address.getHostAddress()).isEqualTo("8.8.8.8");
    }

    @Test
    void trustsOnlyTheNamedHostAndPort() {
        URI trusted = URI.create("http://127.0.0.1:9090/feed");
        URI other = URI.create("http://127.0.0.1:9091/feed");

        assertThat(PublicAddress.resolve(trusted, List.of("127.0.0.1:9090")).isLoopbackAddress())
                .isTrue();
        assertThatThrownBy(() -> PublicAddress.resolve(other, List.of("127.0.0.1:9090")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void doesNotTellWhatAPrivateNameResolvesTo() {
        assertThatThrownBy(() -> PublicAddress.resolve(URI.create("http://localhost/"), List.of()))
                .hasMessageContaining("localhost")
                .hasMessageNotContaining("127.0.0.1");
    }
}
