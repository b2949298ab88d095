package io.github.linchpin.ledger;

import io.github.linchpin.tabular.RowTaker;
import io.github.linchpin.tabular.SheetFormat;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.tabular.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * An uploaded file of purchase lines, and how it is to be read.
 *
 * @param key chosen by who sends it: asked again, the same key is the same import
 * @param unit id of the business unit whose lines these are
 * @param file temporary; whoever reads it removes it
 * @param fileName as the browser calls it
 */
public record LedgerFile(
        UUID key,
        int unit,
        Path file,
        String fileName,
        long bytes,
        String sha256,
        SheetFormat format,
        ColumnMapping mapping) {

    LedgerUpload upload(SheetProgress progress) {
        return new LedgerUpload(
                key, unit, fileName, bytes, sha256, mapping, new FileRows(file, format, progress));
    }

    private record FileRows(Path file, SheetFormat format, SheetProgress progress)
            implements LedgerUpload.Rows {
        @Override
        public void read(RowTaker taker) throws IOException {
            SheetReader.read(file, format, progress, taker);
        }

        @Override
        public boolean isWorkbook() {
            return format.kind() == SheetFormat.Kind.XLSX;
        }
    }
}
