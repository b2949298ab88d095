package io.github.linchpin.shipped;

import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files under {@code db/}, in the jar or in a folder. */
final class ShippedFiles {
    private final PathMatchingResourcePatternResolver resolver =
            new PathMatchingResourcePatternResolver();
    private final String location;

    /**
     * @param location Spring resource location that ends with a slash, for example {@code
     *     classpath:db/}
     */
    ShippedFiles(String location) {
        this.location = location;
    }

    /** A file with the name under which it is reported. */
    static final class Content {
        private final String name;
        private final byte[] bytes;

        private Content(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        CsvFile read(List<String> columns) {
            return CsvFile.read(name, bytes, columns);
        }

        String checksum() {
            return Checksum.of(bytes);
        }
    }

    Content reference(String name) {
        return content(
                "db/reference/" + name, resolver.getResource(location + "reference/" + name));
    }

    /** A file of the register of controls. */
    Content control(String name) {
        return content("db/controls/" + name, resolver.getResource(location + "controls/" + name));
    }

    /** The folder names below baseline that hold a file of this name, in alphabetical order. */
    List<String> foldersWith(String name) {
        List<String> folders = new ArrayList<>();
        try {
            for (Resource file : resolver.getResources(location + "baseline/*/" + name)) {
                String[] path = file.getURL().getPath().split("/");
                folders.add(path[path.length - 2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.sort(Comparator.naturalOrder());
        return folders;
    }

    Content baseline(String folder, String name) {
        String path = "baseline/" + folder + "/" + name;
        return content("db/" + path, resolver.getResource(location + path));
    }

    private static Content content(String name, Resource file) {
        try (var in = file.getInputStream()) {
            return new Content(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Shipped file " + name + " cannot be read", e);
        }
    }
}
