package com.dryjets.bench.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A real daily series, read from a file with the lines {@code date,value}. */
record RealSeries(String name, double[] amounts) {

    /** Reads all files of a folder, in the order of their names. */
    static List<RealSeries> in(Path folder) throws IOException {
        List<RealSeries> series = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                series.add(of(file));
            }
        }
        return series;
    }

    private static RealSeries of(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            double[] amounts = lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                    .toArray();
            return new RealSeries(file.getFileName().toString().replace(".csv", ""), amounts);
        }
    }

    double[] part(int from, int to) {
        return Arrays.copyOfRange(amounts, from, to);
    }

    int length() {
        return amounts.length;
    }
}
