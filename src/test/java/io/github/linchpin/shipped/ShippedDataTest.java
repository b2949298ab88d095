package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ShippedDataTest {
    @Autowired DSLContext dsl;

    @Test
    void every_table_and_figure_is_loaded() {
        assertThat(dsl.fetchCount(SHARE_TABLE)).isEqualTo(519);
        assertThat(dsl.fetchCount(FIGURE)).isEqualTo(5878);
    }
}
