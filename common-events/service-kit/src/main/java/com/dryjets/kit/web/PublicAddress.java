package com.dryjets.kit.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether an address of the network is public, so that a URL from a user or from a redirect cannot reach this
 * machine, the private network or a cloud's metadata service (server-side request forgery).
 *
 * <p>A host's name may resolve to another address each time. So resolve once, connect to the {@link InetAddress} that
 * {@link #resolve} returns, and keep the name for the Host header and the certificate only. Do the same for each
 * redirect.
 *
 * <p>Ranges: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its successors), looked up in 2026-11.
 */
public final class PublicAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final List<Range> PRIVATE_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Global unicast; everything outside it is local, reserved, multicast or a form of an IPv4 address. */
    private static final Range GLOBAL_6 = Range.of("2000::/3");

    /** Within global unicast: protocol assignments and Teredo, documentation, and 6to4. */
    private static final List<Range> PRIVATE_6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** The prefix by which a network without IPv4 reaches IPv4 hosts; the last four bytes are the host's address. */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private PublicAddress() {}

    /** Returns whether the address belongs to a host of the public internet. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return PRIVATE_4.stream().noneMatch(range -> range.contains(bytes));
        }
        if (address instanceof Inet6Address && NAT64.contains(bytes)) {
            return isPublic(address(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return GLOBAL_6.contains(bytes) && PRIVATE_6.stream().noneMatch(range -> range.contains(bytes));
    }

    /**
     * Resolves the host of an http or https URL to the address to connect to. Blocks on the name service: call it on a
     * worker thread.
     *
     * @param trusted hosts that may be private, as {@code host} or {@code host:port}
     * @throws Unreachable if the URL is not a web address, its host is unknown, or any of the host's addresses is not public
     */
    public static InetAddress resolve(URI url, Collection<String> trusted) {
        String host = requireHost(url);
        InetAddress[] found = lookUp(host);
        if (!isTrusted(url, host, trusted) && !Arrays.stream(found).allMatch(PublicAddress::isPublic)) {
            // The message does not tell what the name resolves to, which would reveal the private network.
            throw new Unreachable("The address " + host + " is not a public one.");
        }
        return address(found[0].getAddress());
    }

    /** Returns the port of the URL, or the usual one of its scheme. */
    public static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : isHttps(url) ? 443 : 80;
    }

    public static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static String requireHost(URI url) {
        String host = url.getHost();
        if (host == null
                || url.getScheme() == null
                || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            throw new Unreachable("Only absolute http and https URLs can be read.");
        }
        if (url.getRawUserInfo() != null) {
            throw new Unreachable("A URL with a user name or a password cannot be read.");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static boolean isTrusted(URI url, String host, Collection<String> trusted) {
        return trusted.contains(host) || trusted.contains(host + ":" + port(url));
    }

    private static InetAddress[] lookUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new Unreachable("The host " + host + " was not found.");
        }
    }

    /** Makes an address without a name, so that nothing looks the name up again. */
    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static List<Range> ranges(String... ranges) {
        return Arrays.stream(ranges).map(Range::of).toList();
    }

    /** A range of addresses in CIDR notation. */
    private record Range(byte[] prefix, int bits) {

        static Range of(String cidr) {
            int slash = cidr.indexOf('/');
            return new Range(
                    lookUp(cidr.substring(0, slash))[0].getAddress(), Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
