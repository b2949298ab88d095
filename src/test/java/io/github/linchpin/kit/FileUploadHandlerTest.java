package io.github.linchpin.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vaadin.flow.server.streams.UploadEvent;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.SmallDisk;
import io.github.linchpin.testing.ViewTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that a browser sends, by the room that there is for it. */
@ViewTest
class FileUploadHandlerTest extends FormTest {
    private static final int MEGABYTE = 1 << 20;

    private final List<UploadedFile> taken = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_file_is_taken_up_to_its_size() throws Exception {
        Sent small = new Sent(MEGABYTE);
        handler(folder).handleUploadRequest(small);
        assertThat(small.isRejected()).isFalse();
        assertThat(taken)
                .singleElement()
                .satisfies(file -> assertThat(file.path()).hasSize(MEGABYTE));
        taken.getFirst().remove();

        Sent large = new Sent(3 * MEGABYTE);
        handler(folder).handleUploadRequest(large);
        assertThat(large.getRejectionMessage()).isEqualTo("too large");
        assertThat(taken).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_left_on_it() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(1);
        assumeTrue(mounted.isPresent(), "only root may mount a small disk");
        try (SmallDisk disk = mounted.orElseThrow()) {
            Sent sent = new Sent(2 * MEGABYTE);
            handler(disk.folder()).handleUploadRequest(sent);
            assertThat(sent.getRejectionMessage()).isEqualTo(Texts.text("upload.no-room"));
            assertThat(taken).isEmpty();
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_that_is_gone_is_told() throws Exception {
        Files.delete(folder);
        Sent sent = new Sent(1);
        handler(folder).handleUploadRequest(sent);
        assertThat(sent.getRejectionMessage()).isEqualTo(Texts.text("upload.no-room"));
        Files.createDirectory(folder);
    }

    private FileUploadHandler handler(Path where) {
        return new FileUploadHandler(2 * MEGABYTE, "too large", taken::add, where);
    }

    /** What a browser sends, so many bytes of it. */
    private static final class Sent extends UploadEvent {
        private final byte[] bytes;

        Sent(int bytes) {
            super(null, null, null, "sent.csv", bytes, "text/csv", null, null);
            this.bytes = new byte[bytes];
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
