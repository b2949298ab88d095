package io.github.linchpin.loading;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.github.linchpin.kit.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/**
 * Writes what a browser sends to a temporary file, up to a size. Where the browser stops, or sends
 * more, nothing is left of it.
 */
final class LedgerUploadHandler implements UploadHandler {
    private static final long serialVersionUID = 1L;
    private static final int BLOCK = 1 << 16;

    private final long most;
    private final transient Consumer<Arrival> taken;

    /**
     * @param taken is given the file, and removes it in the end
     */
    LedgerUploadHandler(DataSize most, Consumer<Arrival> taken) {
        this.most = most.toBytes();
        this.taken = taken;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Path file = Files.createTempFile("linchpin-ledger-", ".upload");
        boolean given = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(event, file, digest);
            if (bytes > most) {
                event.reject(Texts.text("loading.too-large", DataSize.ofBytes(most).toMegabytes()));
                return;
            }
            given = true;
            taken.accept(
                    new Arrival(
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
                out.write(block, 0, read);
            }
        }
        return bytes;
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
