package io.github.linchpin.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows with COPY, several times faster than statements: cell by cell, in the order of the
 * columns, within the transaction of the thread. As long as rows are written nothing else can be
 * asked on the connection.
 */
public final class CopyRows {
    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BLOCK + (BLOCK >> 2));
    private boolean first = true;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Writes rows. */
    @FunctionalInterface
    public interface Work {
        void write(CopyRows rows) throws IOException;
    }

    /**
     * All rows that the work writes, or none where it fails.
     *
     * @return how many
     * @throws DataAccessException where the server does not take them
     * @throws UncheckedIOException where the work could not read what it writes
     */
    public static long into(DSLContext dsl, Table<?> table, List<Field<?>> columns, Work work) {
        String names =
                columns.stream()
                        .map(column -> '"' + column.getName() + '"')
                        .collect(Collectors.joining(", "));
        return dsl.connectionResult(connection -> {
            CopyIn copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy \"%s\" (%s) from stdin"
                                            .formatted(table.getName(), names));
            try {
                CopyRows rows = new CopyRows(copy);
                work.write(rows);
                rows.write();
                return copy.endCopy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** The next cell of the row; null is no value. */
    public CopyRows cell(@Nullable Object value) {
        if (first) {
            first = false;
        } else {
            text.append('\t');
        }
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            append(words);
        } else {
            text.append(value);
        }
        return this;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    /** Ends the row. */
    public void endRow() {
        text.append('\n');
        first = true;
        if (text.length() >= BLOCK) {
            write();
        }
    }

    private void write() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new DataAccessException("The server does not take the rows", e);
        }
        text.setLength(0);
    }
}
