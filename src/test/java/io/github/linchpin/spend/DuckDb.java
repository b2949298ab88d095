package io.github.linchpin.spend;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.postgresql.PGConnection;

/**
 * A column store with the same lines, sorted by day. It is asked for the sums of which an exposure
 * is made. Amounts are floating point numbers, which it adds up fastest.
 */
final class DuckDb implements AutoCloseable {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Whether it is on the class path: with the profile benchmark. */
    static boolean isThere() {
        try {
            Class.forName(DRIVER);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Takes over all lines that count, and what items are made of. */
    static DuckDb of(Connection ledger, Path folder) throws Exception {
        Path lines = folder.resolve("lines.csv");
        Path contents = folder.resolve("contents.csv");
        copy(
                ledger,
                "select business_unit_id, bought_on, item_id, supplier_id, destination, end_use, coalesce(buyer_listed::text, 'unknown') buyer_listed, origin, origin_document is not null documented, coalesce(shipment, '') shipment, amount_eur from purchase_line where ended_by is null",
                lines);
        copy(
                ledger,
                "select business_unit_id, item_id, input, stage, form_key, spec, share_of_value from item_content",
                contents);
        Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("duck.db"));
        try (Statement statement = duck.createStatement()) {
            statement.execute(
                    "create table content as select * replace (share_of_value::double as share_of_value) from read_csv('%s', nullstr = '\\N')"
                            .formatted(contents));
            statement.execute(
                    "create table line as select * replace (amount_eur::double as amount_eur) from read_csv('%s', nullstr = '\\N') order by bought_on"
                            .formatted(lines));
            statement.execute(
                    "create table flat as select line.*, input, stage, form_key, spec, amount_eur * share_of_value as value_eur from line join content using (business_unit_id, item_id) order by bought_on");
        }
        Files.delete(lines);
        Files.delete(contents);
        return new DuckDb(duck);
    }

    private static void copy(Connection ledger, String select, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            ledger.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (%s) to stdout (format csv, header, null '\\N')"
                                    .formatted(select),
                            out);
        }
    }

    /** With lines and contents joined, as the product has them. */
    BigDecimal joined(LocalDate first, LocalDate last) throws SQLException {
        return sum(
                "select input, stage, form_key, spec, destination, end_use, buyer_listed, origin, documented, shipment, sum(amount_eur * share_of_value) from line join content using (business_unit_id, item_id) where bought_on between ? and ? group by all",
                first,
                last);
    }

    /** With the input in every line, as no purchasing system has it. */
    BigDecimal flat(LocalDate first, LocalDate last) throws SQLException {
        return sum(
                "select input, stage, form_key, spec, destination, end_use, buyer_listed, origin, documented, shipment, sum(value_eur) from flat where bought_on between ? and ? group by all",
                first,
                last);
    }

    private BigDecimal sum(String sql, LocalDate first, LocalDate last) throws SQLException {
        double sum = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(first));
            statement.setDate(2, Date.valueOf(last));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sum += rows.getDouble(11);
                }
            }
        }
        return BigDecimal.valueOf(sum);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
