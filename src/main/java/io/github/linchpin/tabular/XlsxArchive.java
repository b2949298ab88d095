package io.github.linchpin.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook. What is unpacked is counted, whatever the archive says of it. */
final class XlsxArchive implements AutoCloseable {
    private final ZipFile zip;
    private final SheetLimits limits;
    private final SheetProgress progress;
    private final Map<String, ZipEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final XMLInputFactory factory = XlsxPart.factory();
    private long unpacked;

    private XlsxArchive(ZipFile zip, SheetLimits limits, SheetProgress progress) {
        this.zip = zip;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * @throws BadSheet where it is damaged or has far too many parts
     */
    static XlsxArchive open(Path file, SheetLimits limits, SheetProgress progress)
            throws IOException {
        XlsxDirectory.check(file, limits);
        XlsxArchive archive;
        try {
            archive = new XlsxArchive(new ZipFile(file.toFile()), limits, progress);
        } catch (ZipException e) {
            throw XlsxPart.damaged(0);
        }
        archive.zip.stream().forEach(entry -> archive.entries.putIfAbsent(entry.getName(), entry));
        return archive;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Opens a part; null where there is none. */
    @Nullable XlsxPart part(String name) throws IOException {
        return open(name, Math.min(limits.texts(), limits.unpacked()));
    }

    /** Opens a sheet, which may be longer than the other parts. */
    @Nullable XlsxPart sheet(String name) throws IOException {
        return open(name, limits.unpacked());
    }

    private @Nullable XlsxPart open(String name, long most) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        progress.expect(Math.max(0, entry.getSize()));
        try {
            InputStream in = zip.getInputStream(entry);
            return new XlsxPart(
                    new Unpacking(new CountedStream(in, progress), most), factory, limits);
        } catch (ZipException e) {
            throw XlsxPart.damaged(0);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops an archive that unpacks to far more than anybody means. */
    private final class Unpacking extends FilterInputStream {
        private final long most;
        private long read;

        private Unpacking(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int more = super.read(bytes, from, length);
            read += Math.max(more, 0);
            unpacked += Math.max(more, 0);
            if (read > most || unpacked > limits.unpacked()) {
                throw new BadSheet(
                        0,
                        "the workbook unpacks to more than %,d bytes; save the sheet as CSV"
                                .formatted(most));
            }
            return more;
        }
    }
}
