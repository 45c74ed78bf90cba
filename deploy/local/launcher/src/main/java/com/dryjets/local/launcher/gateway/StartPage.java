package com.dryjets.local.launcher.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the page at / while the console is not built: links to everything that runs. */
final class StartPage {
    private StartPage() {}

    /** @param others additional links, name to URL */
    static String render(RouteTable table, Map<String, String> others) {
        return template().replace("{{services}}", services(table)).replace("{{others}}", others(others));
    }

    private static String services(RouteTable table) {
        return table.services().entrySet().stream()
                .map(service -> row(table, service.getKey(), service.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(RouteTable table, String service, int port) {
        String prefixes = table.routes().stream()
                .filter(route -> route.service().equals(service))
                .map(Route::prefix)
                .sorted()
                .collect(Collectors.joining(", "));
        return """
                <tr><th>%1$s</th><td><code>%2$s</code></td>\
                <td><a href="http://localhost:%3$d/q/swagger-ui/">API</a></td>\
                <td><a href="http://localhost:%3$d/q/health">health</a></td></tr>""".formatted(service, prefixes, port);
    }

    private static String others(Map<String, String> others) {
        return others.entrySet().stream()
                .map(other -> "<li><a href=\"%s\">%s</a></li>".formatted(other.getValue(), other.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String template() {
        try (InputStream page = StartPage.class.getResourceAsStream("start.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
