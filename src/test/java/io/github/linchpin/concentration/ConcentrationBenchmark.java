package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.Turns;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the concentration of everything takes from what is stored (docs/benchmarks.md, P3).
 *
 * <p>{@code ./linchpin test -Dtest=ConcentrationBenchmark -Dlinchpin.benchmark=1}
 */
@DatabaseTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class ConcentrationBenchmark {
    @Autowired DSLContext dsl;

    @Test
    void concentration_of_everything_from_what_is_stored() throws Exception {
        Turns turns = new Turns("%d snapshots".formatted(dsl.fetchCount(SNAPSHOT)));
        turns.with("snapshots", round -> assertThat(dsl.selectFrom(SNAPSHOT).fetch()).isNotEmpty());
        turns.with(
                "lead tables with level",
                round -> {
                    LeadTables lead = LeadTables.at(FixedClock.NOW);
                    assertThat(dsl.selectFrom(lead.table).fetch(lead::read)).isNotEmpty();
                });
        turns.with("figures", round -> assertThat(dsl.selectFrom(FIGURE).fetch()).isNotEmpty());
        turns.run();
        turns.ratio("lead tables with level", "figures");
    }
}
