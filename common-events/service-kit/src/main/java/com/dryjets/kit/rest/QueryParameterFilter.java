package com.dryjets.kit.rest;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.Addresses;
import com.dryjets.contracts.value.Days;
import com.dryjets.contracts.value.Instants;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.TypeNames;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 400, with what is wrong, for query parameters that are not of their declared types. The framework would answer
 * 404, or take {@code maybe} for false.
 */
class QueryParameterFilter {

    private static final Map<Class<?>, Consumer<String>> READERS = Map.ofEntries(
            Map.entry(int.class, Integer::parseInt),
            Map.entry(Integer.class, Integer::parseInt),
            Map.entry(long.class, Long::parseLong),
            Map.entry(Long.class, Long::parseLong),
            Map.entry(double.class, BigDecimal::new),
            Map.entry(Double.class, BigDecimal::new),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(boolean.class, QueryParameterFilter::readBoolean),
            Map.entry(Boolean.class, QueryParameterFilter::readBoolean),
            Map.entry(UUID.class, Ids::parse),
            Map.entry(URI.class, Addresses::parse),
            Map.entry(Instant.class, Instants::parse),
            Map.entry(LocalDate.class, Days::parse));

    private record Declared(String name, Class<?> type) {}

    private final Map<Method, List<Declared>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        List<FieldError> errors =
                declared.computeIfAbsent(resource.getResourceMethod(), QueryParameterFilter::of).stream()
                        .filter(parameter ->
                                values(uri, parameter).anyMatch(value -> !isValid(parameter.type(), value)))
                        .map(parameter -> new FieldError("?" + parameter.name(), TypeNames.mustBe(parameter.type())))
                        .toList();
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }

    private static Stream<String> values(UriInfo uri, Declared parameter) {
        return uri.getQueryParameters().getOrDefault(parameter.name(), List.of()).stream();
    }

    private static boolean isValid(Class<?> type, String value) {
        try {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            }
            READERS.getOrDefault(type, text -> {}).accept(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void readBoolean(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
    }

    private static List<Declared> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> declared(field, field.getGenericType()))
                        : declared(parameter))
                .toList();
    }

    private static Stream<Declared> declared(Parameter parameter) {
        return declared(parameter, parameter.getParameterizedType());
    }

    private static Stream<Declared> declared(AnnotatedElement element, Type type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(new Declared(query.value(), elementType(type)));
    }

    /** The type of one value: a list's elements are given by repeating the parameter. */
    private static Class<?> elementType(Type type) {
        Type value = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return value instanceof Class<?> plain ? plain : Object.class;
    }
}
