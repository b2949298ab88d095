package io.github.linchpin.kit;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a browser sends to a temporary file, up to a size. Where the browser stops, or sends
 * more, nothing is left of it.
 */
public final class FileUploadHandler implements UploadHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(FileUploadHandler.class);
    private static final int BLOCK = 1 << 16;
    private static final String PREFIX = "linchpin-upload-";
    private static final String SUFFIX = ".tmp";

    private final long most;
    private final String tooLarge;
    private final String noRoom = Texts.text("upload.no-room");
    private final transient Consumer<UploadedFile> taken;
    private final transient @Nullable Path folder;

    /**
     * @param most bytes
     * @param tooLarge what is said of a file that has more
     * @param taken is given the file, and removes it in the end; what it throws as {@link
     *     UploadRefused} is said to the user
     */
    public FileUploadHandler(long most, String tooLarge, Consumer<UploadedFile> taken) {
        this(most, tooLarge, taken, null);
    }

    /**
     * @param folder for the files; null is that of the system
     */
    FileUploadHandler(
            long most, String tooLarge, Consumer<UploadedFile> taken, @Nullable Path folder) {
        this.most = most;
        this.tooLarge = tooLarge;
        this.taken = taken;
        this.folder = folder;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try {
            store(event, create());
        } catch (UploadRefused refused) {
            event.reject(refused.text());
        }
    }

    private void store(UploadEvent event, Path file) throws IOException {
        boolean given = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(event, file, digest);
            if (bytes > most) {
                event.reject(tooLarge);
                return;
            }
            given = true;
            taken.accept(
                    new UploadedFile(
                            file,
                            event.getFileName(),
                            bytes,
                            HexFormat.of().formatHex(digest.digest())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!given) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Stops behind the limit, whatever the browser says how long the file is. */
    private long copy(UploadEvent event, Path file, MessageDigest digest) throws IOException {
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(block); read >= 0 && bytes <= most; read = in.read(block)) {
                bytes += read;
                digest.update(block, 0, read);
                write(out, block, read);
            }
        }
        return bytes;
    }

    /** Unlike a browser that stops, a disk that takes no more is worth a word. */
    private void write(OutputStream out, byte[] block, int length) {
        try {
            out.write(block, 0, length);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private Path create() {
        try {
            return folder == null
                    ? Files.createTempFile(PREFIX, SUFFIX)
                    : Files.createTempFile(folder, PREFIX, SUFFIX);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private UploadRefused noRoom(IOException reason) {
        log.error("A file that is uploaded cannot be stored", reason);
        return new UploadRefused(noRoom);
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    @Override
    public long getRequestSizeMax() {
        return most + BLOCK;
    }
}
