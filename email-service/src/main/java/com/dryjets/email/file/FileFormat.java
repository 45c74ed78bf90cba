package com.dryjets.email.file;

import com.dryjets.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells files that are not CSV from their first bytes, with what to do about them. */
public final class FileFormat {

    private record Signature(int[] bytes, String name, String advice) {}

    private static final String SAVE = "Save it as CSV UTF-8 and upload that.";

    private static final List<Signature> OTHERS = List.of(
            new Signature(new int[] {'P', 'K', 3, 4}, "an Excel or OpenDocument workbook, or a ZIP archive", SAVE),
            new Signature(new int[] {0xD0, 0xCF, 0x11, 0xE0}, "an Excel 97 workbook", SAVE),
            new Signature(new int[] {0x1F, 0x8B}, "a gzip archive", "Unpack it first."),
            new Signature(new int[] {'%', 'P', 'D', 'F'}, "a PDF document", SAVE),
            new Signature(new int[] {'{', '\\', 'r', 't', 'f'}, "a rich text document", SAVE));

    private FileFormat() {}

    /** Fails with 400 if the file is of another format. */
    public static void requireText(byte[] start) {
        for (Signature other : OTHERS) {
            if (startsWith(start, other.bytes())) {
                throw refused(other.name(), other.advice());
            }
        }
        String text = new String(start, 0, Math.min(start.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading();
        if (text.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            throw refused("a vCard file", "Export the contacts as CSV.");
        }
        if (text.startsWith("<")) {
            throw refused("an HTML or XML file", SAVE);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            throw refused("a JSON file", "Convert it to CSV, or send the contacts one by one.");
        }
    }

    private static Problem refused(String name, String advice) {
        return Problem.badField("", "must be a CSV file, but it is " + name + ". " + advice);
    }

    private static boolean startsWith(byte[] start, int[] signature) {
        if (start.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
