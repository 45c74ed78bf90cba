package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.message.DomainNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the target of a link as a Location header needs it: in ASCII (RFC 9110, 10.2.2), by the mapping of RFC 3987, 3.1.
 * What is escaped already stays as it is, so the browser arrives exactly where the link in the email led.
 */
final class LinkTargets {

    private static final Pattern PARTS =
            Pattern.compile("(?i)^(https?://(?:[^/?#@]*@)?)([^/?#:\\[\\]]*)(.*)$", Pattern.DOTALL);
    /** ASCII that may not stand in a URI. The percent sign may: it starts an escape. */
    private static final String FORBIDDEN = "\"<>\\^`{|} ";

    private LinkTargets() {}

    static String ascii(String target) {
        Matcher parts = PARTS.matcher(target);
        return parts.matches()
                ? escaped(parts.group(1)) + host(parts.group(2)) + escaped(parts.group(3))
                : escaped(target);
    }

    /** Adds a query parameter, behind those that the target has; its value is written as it is. */
    static String with(String target, String parameter, String value) {
        int fragment = target.indexOf('#');
        String address = fragment < 0 ? target : target.substring(0, fragment);
        String separator = address.indexOf('?') < 0 ? "?" : address.endsWith("?") || address.endsWith("&") ? "" : "&";
        return address + separator + parameter + "=" + value + target.substring(address.length());
    }

    private static String host(String host) {
        try {
            return host.chars().allMatch(c -> c < 128) ? escaped(host) : DomainNames.ascii(host);
        } catch (IllegalArgumentException e) {
            return escaped(host);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > 0x20 && c < 0x7F && FORBIDDEN.indexOf(c) < 0) {
                escaped.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(UTF_8)) {
                    escaped.append('%').append("%02X".formatted(octet));
                }
            }
        });
        return escaped.toString();
    }
}
