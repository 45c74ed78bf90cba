package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Known clients that are not people. They stand with their sources in {@code tracking/clients.tsv}. */
final class Clients {

    private static final String FILE = "/tracking/clients.tsv";
    private static final List<Known> KNOWN = load();

    private Clients() {}

    private record Known(
            VerdictReason reason,
            @Nullable Pattern agent,
            @Nullable Network network,
            String kind) {

        boolean matches(Hit hit, @Nullable InetAddress address) {
            if (!"any".equals(kind) && !hit.kind().name().equalsIgnoreCase(kind)) {
                return false;
            }
            return agent != null
                    ? hit.agent() != null && agent.matcher(hit.agent()).find()
                    : network != null && address != null && network.contains(address);
        }
    }

    /** Returns what a hit's client and network say about it. */
    static List<VerdictReason> reasons(Hit hit) {
        List<VerdictReason> reasons = new ArrayList<>();
        if (hit.agent() == null || hit.agent().isBlank()) {
            reasons.add(VerdictReason.NO_AGENT);
        }
        InetAddress address =
                hit.network() == null ? null : address(hit.network()).orElse(null);
        for (Known known : KNOWN) {
            if (!reasons.contains(known.reason()) && known.matches(hit, address)) {
                reasons.add(known.reason());
            }
        }
        return reasons;
    }

    /** Reduces an address to its network; null if it is not one. Never looks a name up. */
    static @Nullable String network(String text) {
        return address(text).map(Clients::shortened).orElse(null);
    }

    private static String shortened(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, bytes.length == 4 ? 3 : 6, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static Optional<InetAddress> address(String text) {
        boolean literal = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
        try {
            return literal ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private record Network(byte[] prefix, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            byte[] prefix = address(text.substring(0, slash)).orElseThrow().getAddress();
            return new Network(prefix, Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            // Hits keep 24 or 48 bits, which all of the ranges are wider than or equal to.
            return bytes.length == prefix.length
                    && new BigInteger(1, bytes)
                                    .xor(new BigInteger(1, prefix))
                                    .shiftRight(8 * bytes.length - bits)
                                    .signum()
                            == 0;
        }
    }

    private static List<Known> load() {
        try (InputStream stream = Clients.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Clients::known)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(String[] cells) {
        boolean isAgent = "agent".equals(cells[1]);
        return new Known(
                VerdictReason.valueOf(cells[0]),
                isAgent ? Pattern.compile(cells[3], Pattern.CASE_INSENSITIVE) : null,
                isAgent ? null : Network.of(cells[3]),
                cells[2]);
    }
}
