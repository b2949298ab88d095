package io.github.linchpin.spend;

import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The sums of which an exposure is made, read with nothing between the program and the driver. */
record HandWritten(Connection connection, List<Integer> units) {
    /** Of the units in some months; every row is read. */
    BigDecimal sums(WholeMonths period) throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        try (PreparedStatement sums =
                        connection.prepareStatement(
                                "select scope_id, origin_id, sum(amount_eur) from spend_month where business_unit_id = any(?) and month between ? and ? group by scope_id, origin_id");
                PreparedStatement all =
                        connection.prepareStatement(
                                "select sum(amount_eur) from spend_unit_month where business_unit_id = any(?) and month between ? and ?")) {
            for (PreparedStatement statement : new PreparedStatement[] {sums, all}) {
                statement.setArray(1, connection.createArrayOf("int4", units.toArray()));
                statement.setDate(2, Date.valueOf(period.first()));
                statement.setDate(3, Date.valueOf(period.last()));
            }
            try (ResultSet rows = sums.executeQuery();
                    ResultSet whole = all.executeQuery()) {
                while (rows.next()) {
                    sum = sum.add(rows.getBigDecimal("sum"));
                }
                whole.next();
            }
        }
        return sum;
    }
}
