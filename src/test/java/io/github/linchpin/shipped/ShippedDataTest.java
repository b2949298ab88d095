package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ShippedDataTest {
    @Autowired DSLContext dsl;
    @Autowired ShippedDataLoader loader;

    @Test
    void every_table_and_figure_is_loaded() {
        assertThat(dsl.fetchCount(SHARE_TABLE)).isEqualTo(519);
        assertThat(dsl.fetchCount(REVISION)).isEqualTo(519);
        assertThat(dsl.fetchCount(FIGURE)).isEqualTo(5878);
        assertThat(dsl.fetchCount(SNAPSHOT)).isEqualTo(519);
    }

    @Test
    void loading_everything_again_changes_nothing() {
        LoadReport report = loader.load(new ShippedFiles("classpath:db/"), Set.of());

        assertThat(report.readFiles()).isEmpty();
        assertThat(report.tables().read()).isEqualTo(519);
        assertThat(report.tables().figures()).isEqualTo(5878);
        assertThat(report.tables().added()).isZero();
        assertThat(report.tables().revised()).isZero();
        assertThat(report.snapshots()).isZero();
        assertThat(dsl.fetchCount(REVISION)).isEqualTo(519);
    }
}
