package com.dryjets.local.launcher.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sends the compressed copy of a file that the build left beside it, if the client accepts its encoding. */
final class CompressedFiles implements Handler<RoutingContext> {

    private record Encoding(String name, String suffix) {}

    /** Best compression first. */
    private static final List<Encoding> ENCODINGS = List.of(new Encoding("br", ".br"), new Encoding("gzip", ".gz"));

    private final Path folder;

    CompressedFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void handle(RoutingContext context) {
        Path file = folder.resolve(context.normalizedPath().substring(1)).normalize();
        Optional<Encoding> encoding = file.startsWith(folder) ? encoding(context, file) : Optional.empty();
        if (encoding.isEmpty()) {
            context.next();
            return;
        }
        String name = file.getFileName().toString();
        context.response()
                .putHeader(HttpHeaders.CONTENT_ENCODING, encoding.get().name())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType(name))
                .sendFile(file + encoding.get().suffix());
    }

    private static String contentType(String name) {
        String type = URLConnection.guessContentTypeFromName(name);
        return type == null ? "application/octet-stream" : type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    private static Optional<Encoding> encoding(RoutingContext context, Path file) {
        List<String> accepted = context.parsedHeaders().acceptEncoding().stream()
                .filter(header -> header.weight() > 0)
                .map(ParsedHeaderValue::value)
                .toList();
        return ENCODINGS.stream()
                .filter(encoding -> accepted.contains(encoding.name()))
                .filter(encoding -> Files.isRegularFile(Path.of(file + encoding.suffix())))
                .findFirst();
    }
}
