package com.dryjets.local.launcher.process;

import java.nio.file.Path;
import java.util.List;

/**
 * Class-data sharing for a process of this folder: the JVM archives its loaded classes when it ends, which halves the time
 * of the next start. It renews an archive that no longer fits.
 */
public final class ClassArchive {
    private ClassArchive() {}

    /**
     * Returns the JVM's options.
     *
     * @param classpath all jars: classes in a folder cannot be archived
     * @param file the archive
     */
    public static List<String> options(String classpath, Path file) {
        boolean folders = !classpath.split(":", 2)[0].endsWith(".jar");
        // What the JVM would log about classes that cannot be archived is of no use to anyone here.
        return folders
                ? List.of()
                : List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:disable");
    }
}
