package io.github.linchpin.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports what was read, so that somebody sees it and can stop it. */
final class CountedStream extends FilterInputStream {
    private final SheetProgress progress;

    CountedStream(InputStream in, SheetProgress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        progress.readBytes(read >= 0 ? 1 : 0);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        progress.readBytes(Math.max(read, 0));
        return read;
    }
}
