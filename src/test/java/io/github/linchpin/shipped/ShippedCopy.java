package io.github.linchpin.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of a part of {@code db/} in a folder of its own, to be edited: the whole vocabulary (of
 * the governance values only the first), the register of controls and the share tables of some
 * sources. Texts stand for bytes one to one, so that a broken encoding can be written too.
 */
final class ShippedCopy {
    private static final Path SHIPPED = Path.of("db");

    private final Path folder;

    private ShippedCopy(Path folder) {
        this.folder = folder;
    }

    static ShippedCopy of(Path folder, List<String> sources) {
        ShippedCopy copy = new ShippedCopy(folder);
        for (Path file : files(SHIPPED.resolve("reference"))) {
            copy.copy(file);
        }
        for (Path file : files(SHIPPED.resolve("controls"))) {
            copy.copy(file);
        }
        for (String source : sources) {
            for (Path file : files(SHIPPED.resolve("baseline").resolve(source))) {
                copy.copy(file);
            }
        }
        copy.write(
                "reference/governance.csv",
                copy.read("reference/governance.csv")
                        .lines()
                        .limit(50)
                        .collect(Collectors.joining("\n", "", "\n")));
        return copy;
    }

    ShippedFiles files() {
        return new ShippedFiles(location());
    }

    /** The value of {@code linchpin.data} that names this folder. */
    String location() {
        return folder.toUri().toString();
    }

    /** Puts one text in the place of another, which must stand in the file exactly once. */
    ShippedCopy replace(String file, String before, String after) {
        String text = read(file);
        lineOf(file, before);
        write(file, text.replace(before, after));
        return this;
    }

    /** The line, counted from 1, on which a text begins, which must stand there exactly once. */
    long lineOf(String file, String part) {
        String text = read(file);
        int at = text.indexOf(part);
        if (at < 0 || text.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in " + file + ": " + part);
        }
        return text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Takes out the row that begins with a text. */
    void remove(String file, String row) {
        write(
                file,
                read(file)
                        .lines()
                        .filter(line -> !line.startsWith(row))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    List<String> rows(String file) {
        return read(file).lines().toList();
    }

    void append(String file, String row) {
        write(file, read(file) + row + "\n");
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path file) {
        try {
            Path target = folder.resolve(SHIPPED.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
