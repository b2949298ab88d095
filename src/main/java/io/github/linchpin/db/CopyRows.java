package io.github.linchpin.db;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows with COPY, several times faster than statements: cell by cell, in the order of the
 * columns, within the transaction of the connection. What was written counts only after {@link
 * #end}.
 */
public final class CopyRows implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BLOCK + (BLOCK >> 2));
    private boolean first = true;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Begins to write.
     *
     * @throws SQLException where the server does not take it
     */
    public static CopyRows into(Connection connection, Table<?> table, List<Field<?>> columns)
            throws SQLException {
        String names =
                columns.stream()
                        .map(column -> '"' + column.getName() + '"')
                        .collect(Collectors.joining(", "));
        return new CopyRows(
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy \"%s\" (%s) from stdin".formatted(table.getName(), names)));
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
    public void endRow() throws SQLException {
        text.append('\n');
        first = true;
        if (text.length() >= BLOCK) {
            write();
        }
    }

    /** Ends the writing; only then the rows are there. */
    public long end() throws SQLException {
        write();
        return copy.endCopy();
    }

    private void write() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Takes back what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
