package com.dryjets.local.launcher.gateway;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All routes of the platform, the most specific first. */
public record RouteTable(List<Route> routes) {
    private static final Pattern LINE = Pattern.compile("\\s*([a-z-]+)\\s*,\\s*(\\d{1,5})\\s*");

    public RouteTable {
        routes = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed()
                        .thenComparing(Route::prefix))
                .toList();
    }

    public static RouteTable read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new StartupProblem("Cannot read the route table %s: %s".formatted(file, e.getMessage()), e);
        }
        return new RouteTable(lines.stringPropertyNames().stream()
                .map(prefix -> parse(prefix, lines.getProperty(prefix)))
                .toList());
    }

    public Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.covers(path)).findFirst();
    }

    /** Returns every routed service with its port, ordered by port. */
    public Map<String, Integer> services() {
        Map<String, Integer> services = new LinkedHashMap<>();
        routes.stream()
                .sorted(Comparator.comparingInt(Route::port))
                .forEach(route -> services.put(route.service(), route.port()));
        return services;
    }

    private static Route parse(String prefix, String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new StartupProblem("Route %s needs a service and a port, but has: %s".formatted(prefix, line));
        }
        return new Route(prefix, fields.group(1), Integer.parseInt(fields.group(2)));
    }
}
