package com.dryjets.bench.audience;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A contact file as a shop exports it: addresses in no order, names, tags, and own fields. */
final class ContactLoad {

    static final int CITIES = 20;
    static final int TAGS = 10;

    private ContactLoad() {}

    /** Writes a file with so many contacts, and returns it. */
    static Path write(Path folder, int contacts) throws IOException {
        Path file = folder.resolve("contacts.csv");
        HexFormat hex = HexFormat.of();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("email;first_name;last_name;tags;consent;city;points\n");
            for (int i = 0; i < contacts; i++) {
                // Mixes the bits, so that addresses arrive in no order.
                String random = hex.toHexDigits(mixed(i));
                out.write("Reader." + random + "@example.com;First" + i % 1000 + ";Last" + i % 5000 + ";t" + i % TAGS
                        + ";granted;City " + i % CITIES + ";" + i % 1000 + "\n");
            }
        }
        return file;
    }

    /** The finalizer of SplitMix64: distinct inputs have distinct outputs. */
    private static long mixed(long input) {
        long z = input * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** How many contacts are tagged t1, live in City 1 and have more than 500 points. */
    static int selected(int contacts) {
        int selected = 0;
        for (int i = 0; i < contacts; i++) {
            if (i % TAGS == 1 && i % CITIES == 1 && i % 1000 > 500) {
                selected++;
            }
        }
        return selected;
    }
}
