package com.dryjets.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds the {@code Allow} header to a 405, which RFC 9110 requires and the framework leaves out. The methods of a path
 * come from the service's own OpenAPI document.
 */
@ApplicationScoped
public class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final int METHOD_NOT_ALLOWED = 405;

    private record Template(Pattern path, Set<String> methods) {}

    private final List<Template> templates;

    AllowedMethods(ObjectMapper json) {
        this.templates = templates(json);
    }

    @ServerResponseFilter
    void addAllow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED) {
            Set<String> methods = of(request.getUriInfo().getPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }

    private Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        templates.stream()
                .filter(template -> template.path().matcher(path).matches())
                .forEach(template -> methods.addAll(template.methods()));
        return methods;
    }

    private static List<Template> templates(ObjectMapper json) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (InputStream document = classes.getResourceAsStream(DOCUMENT)) {
            List<Template> templates = new ArrayList<>();
            JsonNode paths = document == null
                    ? json.createObjectNode()
                    : json.readTree(document).path("paths");
            paths.properties().forEach(path -> templates.add(template(path.getKey(), path.getValue())));
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException("The OpenAPI document of this service cannot be read", e);
        }
    }

    private static Template template(String path, JsonNode operations) {
        Set<String> methods = new TreeSet<>();
        operations.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        methods.removeAll(Set.of("PARAMETERS", "SERVERS", "SUMMARY", "DESCRIPTION"));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return new Template(Pattern.compile(path.replaceAll("\\{[^/}]+}", "[^/]+")), methods);
    }
}
