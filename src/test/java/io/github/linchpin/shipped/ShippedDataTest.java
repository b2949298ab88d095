package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.ACT;
import static io.github.linchpin.db.jooq.Tables.EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.EXEMPTION;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.FORM_KEY;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_CODE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_TYPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.PROJECT;
import static io.github.linchpin.db.jooq.Tables.REGISTER_STATE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SCOPE_SET;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.RegisterFiles;
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
    void the_whole_register_of_controls_is_loaded() {
        assertThat(dsl.fetchCount(ACT)).isEqualTo(67);
        assertThat(dsl.fetchCount(MEASURE)).isEqualTo(85);
        assertThat(dsl.fetchCount(MEASURE_VERSION)).isEqualTo(97);
        assertThat(dsl.fetchCount(SCOPE_SET)).isEqualTo(85);
        assertThat(dsl.fetchCount(MEASURE_SCOPE)).isEqualTo(780);
        assertThat(dsl.fetchCount(MEASURE_CODE)).isEqualTo(167);
        assertThat(dsl.fetchCount(SUSPENSION)).isEqualTo(10);
        assertThat(dsl.fetchCount(SUSPENSION_VERSION)).isEqualTo(18);
        assertThat(dsl.fetchCount(MEASURE_TYPE)).isEqualTo(34);
        assertThat(dsl.fetchCount(EXEMPTION)).isEqualTo(4);
        assertThat(dsl.fetchCount(EVIDENCE)).isEqualTo(43);
        assertThat(dsl.fetchCount(PROJECT)).isEqualTo(38);
        assertThat(dsl.fetchCount(FORM_KEY)).isEqualTo(17);
    }

    /** A key that no scope has would never meet a measure, and nobody would notice. */
    @Test
    void every_form_key_is_a_word_of_the_scope() {
        assertThat(
                        dsl.select(FORM_KEY.INPUT, FORM_KEY.STAGE, FORM_KEY.FORM_KEY_)
                                .from(FORM_KEY)
                                .whereNotExists(
                                        dsl.selectOne()
                                                .from(MEASURE_SCOPE)
                                                .where(
                                                        MEASURE_SCOPE.FORM_KEY.eq(
                                                                FORM_KEY.FORM_KEY_)))
                                .fetch())
                .isEmpty();
    }

    @Test
    void loading_everything_again_changes_nothing() {
        long changes = registerChanges();

        LoadReport report = loader.load(new ShippedFiles("classpath:db/"), Set.of());

        assertThat(report.readFiles()).isEmpty();
        assertThat(report.tables().read()).isEqualTo(519);
        assertThat(report.tables().figures()).isEqualTo(5878);
        assertThat(report.tables().added()).isZero();
        assertThat(report.tables().revised()).isZero();
        assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(85, 10, 0, 0, false));
        assertThat(registerChanges()).isEqualTo(changes);
        assertThat(report.snapshots()).isZero();
        assertThat(dsl.fetchCount(REVISION)).isEqualTo(519);
    }

    private long registerChanges() {
        return dsl.fetchSingle(REGISTER_STATE).getChanges();
    }
}
