package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.METHOD_BAND;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.db.jooq.tables.records.MethodBandRecord;
import io.github.linchpin.db.jooq.tables.records.SnapshotRecord;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import io.github.linchpin.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stored metrics of the shipped data against figures that were computed by hand. */
@DatabaseTest
class SnapshotsTest {
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    @Autowired DSLContext dsl;

    @Test
    void every_revision_has_a_snapshot_with_a_level_of_every_method() {
        assertThat(dsl.fetchCount(REVISION)).isEqualTo(519);
        assertThat(dsl.fetchCount(SNAPSHOT)).isEqualTo(519);
        assertThat(dsl.fetchCount(METHOD)).isEqualTo(4);
        assertThat(dsl.fetchCount(SNAPSHOT_LEVEL)).isEqualTo(519 * 4);
        assertThat(
                        dsl.fetchCount(
                                dsl.select(REVISION.SHARE_TABLE, REVISION.NUMBER)
                                        .from(REVISION)
                                        .except(
                                                dsl.select(SNAPSHOT.SHARE_TABLE, SNAPSHOT.REVISION)
                                                        .from(SNAPSHOT))))
                .isZero();
    }

    /** 900,000 + 3,000 + 6,000 kg: the printed world total of 900,000 is no denominator. */
    @Test
    void gallium_2025_is_a_sum_and_not_the_printed_total() {
        SnapshotRecord gallium = snapshot("gallium-refining-primary-low-purity-2025-usgs-mcs-2026");

        assertThat(requireNonNull(gallium.getHhiPoint()).multiply(POINTS))
                .isCloseTo(new BigDecimal("9803.5"), within(new BigDecimal("0.05")));
        assertThat(gallium.getLeader()).isEqualTo("CN");
        assertThat(gallium.getLeaderCertain()).isTrue();
        assertThat(requireNonNull(gallium.getLargestPoint()))
                .isCloseTo(new BigDecimal("0.990099"), within(new BigDecimal("0.0000005")));
        assertThat(gallium.getAreas()).isEqualTo(3);
        assertThat(shares("gallium-refining-primary-low-purity-2025-usgs-mcs-2026"))
                .isCloseTo(BigDecimal.ONE, within(new BigDecimal("0.000000001")));
    }

    @Test
    void lithium_2025_with_a_withheld_producer_has_a_low_end_only() {
        SnapshotRecord lithium = snapshot("lithium-mining-2025-usgs-mcs-2026");

        assertThat(lithium.getHhiHigh()).isNull();
        assertThat(lithium.getDoubt()).isEqualTo("missing-without-bound");
        assertThat(requireNonNull(lithium.getHhiLow()))
                .isPositive()
                .isLessThan(new BigDecimal("0.21"));
    }

    /** 83 % of one named country: the rest may be one country or many. */
    @Test
    void germanium_of_the_commission_is_an_interval_around_the_square_of_its_leader() {
        SnapshotRecord germanium = snapshot("germanium-refining-2016-2020-ec-crm-2023-table-a");
        BigDecimal square = new BigDecimal("0.6889");

        assertThat(requireNonNull(germanium.getHhiLow()))
                .isLessThanOrEqualTo(square)
                .isGreaterThan(new BigDecimal("0.825").pow(2).subtract(new BigDecimal("0.0001")));
        assertThat(requireNonNull(germanium.getHhiHigh()))
                .isGreaterThanOrEqualTo(square.add(new BigDecimal("0.17").pow(2)))
                .isLessThan(new BigDecimal("0.74"));
        assertThat(germanium.getLeader()).isEqualTo("CN");
        assertThat(germanium.getGrade().code()).isEqualTo("PARTLY");
    }

    @Test
    void stored_levels_are_what_the_bands_say_of_the_stored_ends() {
        Map<String, List<MethodBandRecord>> bands =
                dsl.selectFrom(METHOD_BAND)
                        .orderBy(METHOD_BAND.ABOVE)
                        .fetchGroups(METHOD_BAND.METHOD, MethodBandRecord.class);
        Map<String, MethodMetric> metrics = dsl.fetch(METHOD).intoMap(METHOD.CODE, METHOD.METRIC);
        List<? extends Record> rows =
                dsl.select(SNAPSHOT.fields())
                        .select(SNAPSHOT_LEVEL.METHOD, SNAPSHOT_LEVEL.LOW, SNAPSHOT_LEVEL.HIGH)
                        .from(SNAPSHOT)
                        .join(SNAPSHOT_LEVEL)
                        .on(
                                SNAPSHOT_LEVEL.SHARE_TABLE.eq(SNAPSHOT.SHARE_TABLE),
                                SNAPSHOT_LEVEL.REVISION.eq(SNAPSHOT.REVISION))
                        .fetch();
        assertThat(rows).hasSize(519 * 4);
        int open = 0;
        for (Record row : rows) {
            String method = requireNonNull(row.get(SNAPSHOT_LEVEL.METHOD));
            boolean index = metrics.get(method) == MethodMetric.HHI;
            BigDecimal low =
                    index ? points(row.get(SNAPSHOT.HHI_LOW)) : row.get(SNAPSHOT.LARGEST_LOW);
            BigDecimal high =
                    index ? points(row.get(SNAPSHOT.HHI_HIGH)) : row.get(SNAPSHOT.LARGEST_HIGH);
            List<MethodBandRecord> of = requireNonNull(bands.get(method));
            Level least = level(low, of);
            Level top = of.getLast().getLevel();
            Level most = high != null ? level(high, of) : least == top ? top : null;
            assertThat(row.get(SNAPSHOT_LEVEL.LOW)).as("%s", row).isEqualTo(least);
            assertThat(row.get(SNAPSHOT_LEVEL.HIGH)).as("%s", row).isEqualTo(most);
            open += most == null ? 1 : 0;
        }
        assertThat(open).isPositive();
    }

    private static @Nullable Level level(
            @Nullable BigDecimal value, List<MethodBandRecord> ascending) {
        Level level = null;
        for (MethodBandRecord band : ascending) {
            int side = value == null ? -1 : value.compareTo(band.getAbove());
            if (side > 0 || (side == 0 && band.getInclusive())) {
                level = band.getLevel();
            }
        }
        return level;
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal fraction) {
        return fraction == null ? null : fraction.multiply(POINTS);
    }

    private BigDecimal shares(String table) {
        return dsl
                .select(SNAPSHOT_SHARE.SHARE)
                .from(SNAPSHOT_SHARE)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(SNAPSHOT_SHARE.SHARE_TABLE))
                .where(SHARE_TABLE.CODE.eq(table))
                .fetch(SNAPSHOT_SHARE.SHARE)
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private SnapshotRecord snapshot(String table) {
        return dsl.select(SNAPSHOT.fields())
                .from(SNAPSHOT)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(SNAPSHOT.SHARE_TABLE))
                .where(SHARE_TABLE.CODE.eq(table))
                .fetchSingleInto(SNAPSHOT);
    }
}
